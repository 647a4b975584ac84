"""The page that a preview shows in place of one it can't make: what is wrong, and what to do.

It stands by itself: when it is wanted, neither the theme nor the site's files may be there.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from showcase.findings import SEVERITY_NAMES, Finding
from showcase.site.assets import ASSETS
from showcase.site.environment import render

_LONGEST = 200
"""Characters of a line that are shown."""


@dataclass(frozen=True, slots=True)
class Told:
    """One thing to mend; ``line`` is its place in the file, ``text`` what stands there."""

    code: str
    severity: str
    path: str
    line: int
    text: str
    message: str
    help: str


@dataclass(frozen=True, slots=True)
class TroubleView:
    """Everything that the page shows; ``log`` is what MkDocs said, in English."""

    title: str
    lead: str
    found: tuple[Told, ...]
    log: tuple[str, ...]
    style: Markup
    script: Markup


def case_trouble(path: str, findings: Iterable[Finding], text: str) -> str:
    """Return the page of a submission that can't be published."""
    found = _told(findings, {path: text})
    lead = f"{path} 有 {len(found)} 处要改。改好保存，这一页会自己变回稿件的样子。"
    return _page("这份稿件还不能公开", lead, found)


def site_trouble(
    why: str, findings: Iterable[Finding], texts: Mapping[str, str], log: Iterable[str] = ()
) -> str:
    """Return the page that stands for the whole site when it can't be made."""
    lead = f"{why.rstrip('。')}。改好保存，这一页会自己变回网站的样子。"
    return _page("网站暂时生成不了", lead, _told(findings, texts), tuple(log))


def _page(title: str, lead: str, found: tuple[Told, ...], log: tuple[str, ...] = ()) -> str:
    style = "\n".join((ASSETS / name).read_text("utf-8") for name in ("tokens.css", "trouble.css"))
    script = (ASSETS / "first.js").read_text("utf-8")
    view = TroubleView(title, lead, found, log, Markup(style), Markup(script))
    return render("trouble.html", view, "/")


def _told(findings: Iterable[Finding], texts: Mapping[str, str]) -> tuple[Told, ...]:
    return tuple(
        Told(
            finding.code,
            SEVERITY_NAMES[finding.severity],
            finding.path,
            finding.span.line,
            _line(texts.get(finding.path, ""), finding.span.line),
            finding.message,
            finding.help,
        )
        for finding in findings
    )


def _line(text: str, number: int) -> str:
    lines = text.split("\n")
    line = lines[number - 1].strip() if 1 <= number <= len(lines) else ""
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
