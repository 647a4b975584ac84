"""``showcase explain``: a rule in full, or all of them in one line each."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from showcase.cli.console import Root, Stop, paint_for, say
from showcase.findings import SEVERITY_NAMES, Severity
from showcase.reports.paint import ROLES, Paint, Role
from showcase.rules import RULES, Rule
from showcase.rules.families import FAMILY_NAMES, family_name
from showcase.rules.fixable import FIXABLE
from showcase.rules.lookup import nearest_rule, rule_named

_EFFECTS = {
    Severity.ERROR: "改好才能发布",
    Severity.WARNING: "不影响发布",
    Severity.INFO: "不改也可以",
}


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("explain", help="讲清楚一条规则：为什么有它，怎么改。不写编号就列出全部规则。")(
        explain
    )


def explain(
    code: Annotated[
        str | None,
        typer.Argument(metavar="[CODE]", help="编号或名称，如 F216 或 bad-date。"),
    ] = None,
    root: Root = Path(),  # every command takes it
    everything: Annotated[bool, typer.Option("--all", help="列出全部规则。")] = False,
) -> None:
    """Print the rule with a bad and a good example."""
    paint = paint_for(sys.stdout)
    if code is None or everything:
        say("\n".join(_list(paint)), paint)
    else:
        say("\n".join(_rule(rule_for(code), paint)), paint)


def rule_for(code: str) -> Rule:
    """Return the rule that someone names; Stop where there is none, with the nearest one."""
    rule = rule_named(code)
    if rule is not None:
        return rule
    near = nearest_rule(code)
    if near is not None:
        hint = f"您是不是想查 {near.code}（{near.explanation.title.removesuffix('。')}）？"
    else:
        hint = "运行 showcase explain 可以看到全部规则。"
    raise Stop(2, f"没有编号为 {code} 的规则。{hint}")


def _rule(rule: Rule, paint: Paint) -> Iterator[str]:
    told = rule.explanation
    weight = paint(ROLES[rule.severity], SEVERITY_NAMES[rule.severity])
    yield f"{paint(Role.PLACE, f'{rule.code} {rule.name}')}（{weight}，{_EFFECTS[rule.severity]}）"
    yield f"{family_name(rule.code)}：{told.title}"
    yield ""
    yield f"{paint(Role.FAINT, '为什么：')}{told.why}"
    yield f"{paint(Role.ADVICE, '怎么改：')}{told.how}"
    for name, example in (("不好", told.bad), ("好", told.good)):
        yield ""
        yield f"{name}："
        for line in example.splitlines():
            yield f"    {line}".rstrip()
    if rule.code in FIXABLE:
        yield ""
        yield "多半能自动改：先用 showcase fix --diff 看看会怎么改，再运行 showcase fix"
    if rule.waivable and rule.severity is not Severity.ERROR:
        yield ""
        yield "实在不适用的稿件，可以在开头写明理由，这一条就不再提醒："
        yield "    豁免:"
        yield f"      - {{规则: {rule.code}, 理由: ……}}"


def _list(paint: Paint) -> Iterator[str]:
    for letter, name in FAMILY_NAMES.items():
        family = [rule for rule in RULES if rule.code.startswith(letter)]
        if not family:
            continue
        yield paint(Role.PLACE, name)
        for rule in family:
            weight = paint(ROLES[rule.severity], SEVERITY_NAMES[rule.severity])
            yield f"  {rule.code} {weight} {rule.explanation.title.removesuffix('。')}"
        yield ""
    yield f"共 {len(RULES)} 条。想看其中一条，例如：showcase explain {RULES[0].code}"
