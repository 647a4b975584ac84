"""Fixtures: a submission, what stands beside it, and what must be found.

A fixture starts with the text of ``cases/2026/anli.md``. Sections follow, each opened by a line:

``=== file PATH``
    another file of the project, up to the next section;
``=== file PATH <- RECIPE``
    a file made by a recipe of :mod:`tests.rules.recipes`, such as ``jpeg 60x40``;
``=== encoding NAME``
    the submission's encoding where it isn't UTF-8;
``=== day 2026-07-10``
    the day of the check;
``=== findings``
    one line ``CODE line:column-end 错误`` a finding, in the order of the report; the end is a column
    of the same line or ``line:column``, and is missing where nothing is marked. A finding of
    another file has its path in front. Indented below stand its message and its help as people
    read them; ``可自动改`` where ``showcase fix`` mends it, then what it puts in which place.
    ``UPDATE_GOLDEN=1`` writes this section.

``⟦U+200B⟧`` stands for a character that can't be seen.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from showcase.findings import SEVERITY_NAMES, Finding, Fix, MediaFix, Span
from tests.rules.recipes import make
from tests.tiny import jpeg, write_project

CASE = "cases/2026/anli.md"
FOLDER = Path(__file__).parent / "fixtures"
_HIDE = re.compile(r"[^\S ]|[\u200b-\u200f\ufeff]")
_HIDDEN = re.compile(r"⟦U\+([0-9A-F]{4,6})⟧")
_SECTION = re.compile(r"^=== (file|encoding|day|findings)(?: (.*))?$", re.MULTILINE)


@dataclass(slots=True)
class Fixture:
    """A fixture, read. ``files`` are the project's files but the usual ones."""

    path: Path
    head: str
    files: dict[str, str | bytes] = field(default_factory=dict)
    day: str = "2026-07-10"
    expected: str = ""

    @property
    def epoch(self) -> str:
        """Noon of the day of the check, as ``SOURCE_DATE_EPOCH`` wants it."""
        noon = datetime.datetime.fromisoformat(f"{self.day}T12:00:00+00:00")
        return str(int(noon.timestamp()))

    def write(self, root: Path) -> None:
        """Write the project below ``root``."""
        write_project(root, {"media/2026/anli/01.jpg": jpeg(), **self.files})


def read_fixture(path: Path) -> Fixture:
    """Read a fixture's file."""
    text = path.read_text(encoding="utf-8")
    parts = _SECTION.split(text)
    fixture = Fixture(path, text.partition("=== findings\n")[0])
    encoding = "utf-8"
    for kind, argument, content in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        content = content.removeprefix("\n")
        match kind:
            case "file":
                name, _, recipe = argument.partition(" <- ")
                shown = _HIDDEN.sub(_reveal, content)
                fixture.files[_HIDDEN.sub(_reveal, name)] = make(recipe) if recipe else shown
            case "encoding":
                encoding = argument
            case "day":
                fixture.day = argument
            case _:
                fixture.expected = content
    fixture.files.setdefault(CASE, _HIDDEN.sub(_reveal, parts[0]).encode(encoding))
    return fixture


def describe(findings: tuple[Finding, ...]) -> str:
    """Return the findings as a fixture writes them."""
    lines = []
    for finding in findings:
        path = "" if finding.path == CASE else f"{finding.path} "
        weight = SEVERITY_NAMES[finding.severity]
        lines.append(f"{path}{finding.code} {_place(finding.span)} {weight}")
        told = [finding.message, *finding.help.split("\n"), *_mending(finding.fix)]
        lines += [f"    {line}" for line in told]
    return "".join(f"{line}\n" for line in lines)


def _place(span: Span) -> str:
    start = f"{span.line}:{span.column}"
    if (span.line, span.column) == (span.end_line, span.end_column):
        return start
    end = (
        f"{span.end_column}" if span.line == span.end_line else f"{span.end_line}:{span.end_column}"
    )
    return f"{start}-{end}"


def _mending(fix: Fix | MediaFix | None) -> Iterator[str]:
    if fix is not None:
        yield "可自动改"
    if isinstance(fix, MediaFix):
        yield f"改 {fix.path} {fix.operation}"
    elif fix is not None:
        for edit in fix.edits:
            yield f"改 {_place(edit.span)} “{_HIDE.sub(_hide, edit.text)}”"


def _reveal(match: re.Match[str]) -> str:
    return chr(int(match[1], 16))


def _hide(match: re.Match[str]) -> str:
    return f"⟦U+{ord(match[0]):04X}⟧"
