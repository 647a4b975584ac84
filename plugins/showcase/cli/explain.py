"""``showcase explain``: a rule in full."""

from difflib import get_close_matches
from pathlib import Path
from typing import Annotated

import typer

from showcase.cli.console import Root, Stop, say
from showcase.findings import Severity
from showcase.rules import RULES

_NAMES = {
    Severity.ERROR: "错误，改好才能发布",
    Severity.WARNING: "提醒，不影响发布",
    Severity.INFO: "参考",
}


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("explain", help="讲清楚一条规则：为什么有它，怎么改。")(explain)


def explain(
    code: Annotated[str, typer.Argument(metavar="CODE", help="编号或名称，如 F216 或 bad-date。")],
    root: Root = Path(),  # every command takes it
) -> None:
    """Print the rule with a bad and a good example."""
    known = {name.lower(): rule for rule in RULES for name in (rule.code, rule.name)}
    rule = known.get(code.lower())
    if rule is None:
        near = get_close_matches(code.lower(), known, n=1)
        hint = (
            f"您是不是想查 {known[near[0]].code}？"
            if near
            else f"共有：{'、'.join(r.code for r in RULES)}"
        )
        raise Stop(2, f"没有编号为 {code} 的规则。{hint}")
    told = rule.explanation
    say(f"{rule.code} {rule.name}（{_NAMES[rule.severity]}）")
    say(told.title)
    say()
    say(f"为什么：{told.why}")
    say(f"怎么改：{told.how}")
    for name, example in (("不好", told.bad), ("好", told.good)):
        say()
        say(f"{name}：")
        for line in example.splitlines():
            say(f"    {line}")
