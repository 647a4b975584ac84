"""The generated parts of the guide: every key of a submission, every rule."""

from html import escape

from showcase.findings import SEVERITY_NAMES, Severity
from showcase.model.case import CaseStudy
from showcase.model.schema import Key, Part, keys_of
from showcase.rules import RULES, Rule
from showcase.rules.families import FAMILY_NAMES
from showcase.rules.fixable import FIXABLE

_EFFECTS = {
    Severity.ERROR: "改好才能发布",
    Severity.WARNING: "不影响发布",
    Severity.INFO: "不改也可以",
}


def render_reference(name: str) -> str | None:
    """Return the piece ``字段表`` or ``规则表``, or None for any other name."""
    if name == "字段表":
        return render_fields()
    return render_rules() if name == "规则表" else None


def render_fields() -> str:
    """Return the table of all keys, those of groups indented below them."""
    rows = "".join(_rows(CaseStudy, ""))
    return (
        '<div class="sc-table-box" role="region" tabindex="0" aria-label="填写项一览">'
        '<table class="sc-grid"><thead><tr><th scope="col">中文键名</th><th scope="col">英文键名</th>'
        '<th scope="col">必填</th><th scope="col">说明</th><th scope="col">写法</th>'
        f"</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _rows(part: type[Part], owner: str) -> list[str]:
    rows = []
    for key in keys_of(part):
        rows.append(_row(key, owner))
        if key.part is not None:
            rows += _rows(key.part, f"{owner}{key.chinese} › ")
    return rows


def _row(key: Key, owner: str) -> str:
    needed = "是" if key.required else ""
    return (
        f"<tr><th scope='row'>{escape(owner + key.chinese)}</th><td><code>{escape(key.english)}</code></td>"
        f"<td>{needed}</td><td>{escape(key.description)}</td>"
        f"<td><code>{escape(key.chinese)}: {escape(key.example)}</code></td></tr>"
    )


def render_rules() -> str:
    """Return all rules by family, each with why it is there, how to mend it and two examples."""
    families = [
        (letter, name, [rule for rule in RULES if rule.code[0] == letter])
        for letter, name in FAMILY_NAMES.items()
    ]
    present = [family for family in families if family[2]]
    index = "".join(
        f'<li><a href="#rules-{letter}">{escape(name)}</a> <span>{len(rules)}</span></li>'
        for letter, name, rules in present
    )
    listed = "".join(_family(*family) for family in present)
    return f'<div class="sc-rules"><ul class="sc-list sc-rules__index">{index}</ul>{listed}</div>'


def _family(letter: str, name: str, rules: list[Rule]) -> str:
    listed = "".join(_rule(rule) for rule in rules)
    return (
        f'<section class="sc-rules__family"><h2 id="rules-{letter}">{escape(name)}</h2>'
        f"{listed}</section>"
    )


def _rule(rule: Rule) -> str:
    told = rule.explanation
    kinds = [f"{SEVERITY_NAMES[rule.severity]}，{_EFFECTS[rule.severity]}"]
    if rule.waivable and rule.severity is not Severity.ERROR:
        kinds.append("可以写明理由豁免")
    if rule.code in FIXABLE:
        kinds.append("showcase fix 多半能自动改")
    return (
        f'<section class="sc-rule" id="{rule.code}"><details><summary>'
        f'<span class="sc-rule__code">{rule.code}</span>'
        f'<span class="sc-rule__title">{escape(told.title.removesuffix("。"))}</span>'
        f'<span class="sc-rule__weight sc-rule__weight--{rule.severity.value}">'
        f"{SEVERITY_NAMES[rule.severity]}</span></summary>"
        f'<div class="sc-rule__body"><p class="sc-rule__kind">{" · ".join(kinds)} · '
        f'<a href="#{rule.code}"><code>{escape(rule.name)}</code></a></p>'
        f"<p>{escape(told.why)}</p><p><strong>怎么改：</strong>{escape(told.how)}</p>"
        f'<dl class="sc-rule__examples"><div><dt>不好</dt><dd><pre><code>{escape(told.bad)}'
        f"</code></pre></dd></div><div><dt>好</dt><dd><pre><code>{escape(told.good)}"
        "</code></pre></dd></div></dl></div></details></section>"
    )
