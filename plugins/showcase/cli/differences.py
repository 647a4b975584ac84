"""What a mending changes, as a unified diff for people."""

from collections.abc import Iterator
from difflib import unified_diff
from itertools import islice

from showcase.build.fixing import Mending
from showcase.intake.charsets import read_characters
from showcase.reports import Paint
from showcase.reports.paint import Role
from showcase.reports.visible import visible

_ROLES = {"@": Role.MARGIN, "-": Role.ERROR, "+": Role.ADVICE}


def difference(mending: Mending, paint: Paint) -> Iterator[str]:
    """Yield the lines of a diff; what can't be seen in a line is named."""
    path = visible(mending.path)
    before, after = read_characters(mending.before), read_characters(mending.after)
    yield paint(Role.PLACE, f"--- {path}\t现在")
    yield paint(Role.PLACE, f"+++ {path}\t改后")
    if before.encoding != after.encoding:
        yield paint(Role.MARGIN, f"@@ 编码从 {before.encoding} 改为 {after.encoding} @@")
    lines = unified_diff(_lines(before.text), _lines(after.text), lineterm="", n=2)
    for line in islice(lines, 2, None):  # the first two name the files
        role = _ROLES.get(line[:1])
        yield paint(role, line) if role else line


def _lines(text: str) -> list[str]:
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return ["\t".join(visible(part) for part in line.split("\t")) for line in plain.split("\n")]
