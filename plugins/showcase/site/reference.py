"""The generated parts of the guide: every key of a submission, every rule."""

from html import escape

from showcase.findings import Severity
from showcase.model.case import CaseStudy
from showcase.model.schema import Key, Part, keys_of
from showcase.rules import RULES, Rule

_SEVERITIES = {Severity.ERROR: "错误", Severity.WARNING: "提醒", Severity.INFO: "参考"}


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
        "<table><thead><tr><th>中文键名</th><th>英文键名</th><th>必填</th><th>说明</th><th>写法</th>"
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
    """Return all rules, each with why it is there, how to mend it and two examples."""
    return '<div class="sc-rules">' + "".join(_rule(rule) for rule in RULES) + "</div>"


def _rule(rule: Rule) -> str:
    told = rule.explanation
    return (
        f'<section class="sc-rule" id="{rule.code}"><h3>{rule.code}　{escape(told.title)}</h3>'
        f'<p class="sc-rule__kind">{_SEVERITIES[rule.severity]} · <code>{rule.name}</code></p>'
        f"<p>{escape(told.why)}</p><p>{escape(told.how)}</p>"
        f"<dl><dt>不好</dt><dd><pre><code>{escape(told.bad)}</code></pre></dd>"
        f"<dt>好</dt><dd><pre><code>{escape(told.good)}</code></pre></dd></dl></section>"
    )
