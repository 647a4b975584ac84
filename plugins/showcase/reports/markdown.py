"""Findings as a comment on a pull request, which is edited in place.

The hidden marker in the first line is how the comment is found again. All that follows is
plain HTML without a blank line, in which no forge looks for Markdown; what an author wrote is
escaped and parted so that it is neither markup nor calls anybody.
"""

import re
from collections.abc import Iterator

from showcase.findings import SEVERITY_NAMES, Finding, Severity
from showcase.reports.excerpt import glimpse
from showcase.reports.report import Report, tally
from showcase.reports.summary import by_file
from showcase.reports.visible import shortened
from showcase.rules import RULES_BY_CODE

MARKER = "<!-- showcase-check -->"
MOST = 60_000
"""Forges cut comments, or refuse them, from about 65,000 characters on."""
_SPARE = 1_000
# After one of these a forge looks for a person, an issue, a merge request, a label, a host.
_CALL = re.compile(r"[@#!~$%^&](?=\w|\")|:(?=//)|(?<=www)(?=\.)", re.IGNORECASE)
_BREAK = "\u200b"
# Some forges look for calls in the source, tags or not; an entity is none.
_ENTITIES = str.maketrans({c: f"&#{ord(c)};" for c in "&<>\"'@#!`"})
_CLOSING = "</ul></details>"
_COLUMNS = 80
_LINES = 20


def markdown_report(report: Report) -> str:
    """Return the comment, of :data:`MOST` characters at most."""
    head = [MARKER, f"<p>{_greeting(report)}</p>"]
    return "\n".join((*head, *_within(report, MOST - _SPARE - sum(map(len, head))), ""))


def _greeting(report: Report) -> str:
    looked = f"检查了 {report.cases} 份投稿"
    if not report.findings:
        return f"您好，{looked}，没有发现问题，辛苦了！"
    told = tally(report.findings)
    if report.passes:
        return f"您好，{looked}，只有 {told}，不改也可以，请您过目。"
    if all(finding.severity is not Severity.ERROR for finding in report.findings):
        return f"您好，{looked}，有 {told}。提醒不影响发布，改好了更好，请您看看。"
    return (
        f"您好，{looked}，有 {told}。错误改好以后才能发布，请您照下面的说明修改，改好再提交就行。"
    )


def _within(report: Report, room: int) -> Iterator[str]:
    """Yield the files as far as there is room, and say what is left out."""
    told: set[str] = set()
    left = 0
    for path, found in by_file(report):
        opened = False
        for finding in found:
            if left:
                left += 1
                continue
            parts = [] if opened else [_opening(report, path, found)]
            parts.append(_item(report, finding, finding.code not in told))
            size = sum(len(part) + 1 for part in parts) + len(_CLOSING) + 1
            if size > room:
                left = 1
                continue
            yield from parts
            room -= size
            opened = True
            told.add(finding.code)
        if opened:
            yield _CLOSING
    if left:
        yield f"<p>这里放不下了，还有 {left} 处没有列出；请在电脑上运行 showcase check 查看全部。</p>"
    if any(finding.fixable for finding in report.findings):
        yield "<p>标有“可自动改”的，在电脑上运行 <code>showcase fix</code> 就能改好。</p>"


def _opening(report: Report, path: str, found: tuple[Finding, ...]) -> str:
    place = _escape(shortened(report.place(path)))
    return f"<details open><summary><code>{place}</code>：{tally(found)}</summary><ul>"


def _item(report: Report, finding: Finding, first: bool) -> str:
    weight = SEVERITY_NAMES[finding.severity]
    able = "（可自动改）" if finding.fixable else ""
    advice, *paste = finding.help.split("\n")
    parts = [
        f"<li>第 {finding.span.line} 行第 {finding.span.column} 字　<b>{weight}</b> "
        f"{finding.code}　{_plain(finding.message)}{able}"
    ]
    lines = report.texts.get(finding.path, "").split("\n")
    if shown := glimpse(lines, finding.span, _COLUMNS):
        parts.append(_code([shown]))
    if first:
        parts.append(f"<br>为什么：{_plain(RULES_BY_CODE[finding.code].explanation.why)}")
    parts.append(f"<br>怎么改：{_plain(advice)}")
    if paste:
        parts.append(_code([shortened(line) for line in paste[:_LINES]]))
    return "".join((*parts, "</li>"))


def _plain(text: str) -> str:
    """Return a text that is neither markup nor a mention."""
    return _escape(_CALL.sub(lambda match: f"{match[0]}{_BREAK}", shortened(text)))


def _code(lines: list[str]) -> str:
    """Return lines to be copied as they are; a blank line would end the HTML."""
    return f"<pre>{'&#10;'.join(_escape(line) for line in lines)}</pre>"


def _escape(text: str) -> str:
    return text.translate(_ENTITIES)
