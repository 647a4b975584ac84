"""The key at the start of a line or of an entry in braces, and the slips around its colon."""

from collections.abc import Callable
from dataclasses import dataclass

from showcase.findings import FaultKind
from showcase.frontmatter.marks import COLON_RUN, ORNAMENTS, SPACES
from showcase.frontmatter.mending import Mend, Mending

_LONGEST = 40


@dataclass(frozen=True, slots=True)
class KeyText:
    """A key as it was written: ``start:end`` with what adorns it, then the colons, then the value.

    ``value`` is the column of the first character that is no space, or the end of the line.
    """

    name: str
    start: int
    end: int
    colons: str
    value: int


def find_key(
    line: str, start: int, known: Callable[[str], bool], end: int | None = None
) -> KeyText | None:
    """Return the key that starts at column ``start``; ``end`` is where the line ends for it.

    A key that isn't known needs a colon and a space, as YAML has it, or a full-width colon.
    """
    stop = len(line) if end is None else end
    match = COLON_RUN.search(line, start, min(start + _LONGEST + 8, stop))
    if match is None:
        return None
    raw = line[start : match.start()]
    name = raw.strip(ORNAMENTS)
    if not name or len(name) > _LONGEST or any(c in "{}[],#" for c in name):
        return None
    after = match.end()
    while after < stop and line[after] in SPACES:
        after += 1
    key = KeyText(name, start, match.start(), match.group(), after)
    if known(name) or match.group() != ":":
        return key
    return key if after > match.end() or after == stop else None


def mend_key(mending: Mending, line: int, key: KeyText, *, known: bool = True) -> None:
    """Note and mend what is wrong about a key and its colon.

    Of a key that isn't known that is told, and not how its colon was written.
    """
    text = mending.lines[line]
    raw = text[key.start : key.end]
    colon = key.end
    behind = colon + len(key.colons)
    gap = text[behind : behind + 1]
    right = ": " if key.value < len(text) else ":"
    if not known:
        mending.mend(line, key.start, key.value, f"{key.name}{right}")
    elif not _is_plain(raw, key.name):
        mends = (
            Mend(line, key.start, key.start + len(raw), key.name),
            Mend(line, colon, key.value, right),
        )
        mending.mends += mends
        end = key.start + len(raw.rstrip(" "))
        mending.fault(FaultKind.DECORATED_KEY, line, key.start, end, key.name, fix=mends)
    elif key.colons != ":":
        mend = Mend(line, colon, key.value, right)
        mending.mends.append(mend)
        mending.fault(
            FaultKind.FULL_WIDTH_COLON,
            line,
            colon,
            colon + len(key.colons),
            key.name,
            key.colons,
            fix=(mend,),
        )
    elif right == ": " and gap not in " \t":
        mend = Mend(line, colon, key.value, right)
        mending.mends.append(mend)
        odd = gap if gap in SPACES else ""
        mending.fault(FaultKind.MISSING_SPACE, line, colon, colon + 1, key.name, odd, fix=(mend,))
    elif text[behind : key.value].strip(" \t"):
        mending.mend(line, colon, key.value, right)


def _is_plain(raw: str, name: str) -> bool:
    bare = raw.rstrip(" \t")
    return bare == name or (
        len(bare) > 2 and bare[0] == bare[-1] and bare[0] in "\"'" and bare[1:-1] == name
    )
