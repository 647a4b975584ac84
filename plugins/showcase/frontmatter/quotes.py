"""Where a quoted value ends, and what goes wrong with quotes."""

import re
from dataclasses import dataclass
from functools import cache
from string import hexdigits
from unicodedata import category

from showcase.findings import FaultKind
from showcase.frontmatter.marks import HASH, is_safe_text

_FURTHEST = 2000
_BETWEEN = "、，,；; 和与及"
_CLOSED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'")}
_REST = {'"': re.compile(r'(?:[^"\\]|\\.)*"'), "'": re.compile(r"(?:[^']|'')*'")}
_CHINESE = {'"': ("“", "”"), "'": ("‘", "’")}
_ESCAPES = re.compile(r"\\(.?)", re.DOTALL)
_HARMLESS = '"\\/'
_WRITTEN = "nt xuU"
_DIGITS = {"x": 2, "u": 4, "U": 8}
_FILE = re.compile(r"\.[A-Za-z0-9]{2,4}$")
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


@dataclass(frozen=True, slots=True)
class Quotation:
    """A value in quotes that ends before column ``end``.

    ``kind`` is what is wrong with it, at column ``at``; ``better`` how it may stand instead.
    """

    end: int
    kind: FaultKind | None = None
    at: int = 0
    better: str = ""


def closing(line: str, mark: str) -> int:
    """Return the column after the quote that closes a value begun on a line before, or 0."""
    match = _REST[mark].match(line)
    return match.end() if match else 0


def read_quotation(line: str, start: int, stops: str) -> Quotation | None:
    """Return the quotation at column ``start``; None where it doesn't end on this line.

    ``stops`` are the marks that may follow it inside brackets, and empty outside of them.
    """
    mark = line[start]
    match = _CLOSED[mark].match(line, start)
    if match and _stands_alone(line, match.end(), stops):
        return Quotation(match.end(), *_bad_escape(line, start, match.end()))
    if match and (end := _last_quote(line, start, mark, stops)):
        return _inner(line, start, end, match.end() - 1, stops)
    closer = _CHINESE[mark][1]
    end = _last_quote(line, start, closer, stops)
    if end and (match is None or match.end() > end):
        inside = line[start + 1 : end - 1]
        better = f"{_CHINESE[mark][0]}{inside}{closer}"
        return Quotation(end, FaultKind.MIXED_QUOTES, start, _if_safe(better, stops))
    if match:
        return _after(line, start, match.end(), stops)
    return _half_chinese(line, start, stops)


def _stands_alone(line: str, end: int, stops: str) -> bool:
    at = end
    while at < len(line) and line[at] in " \t":
        at += 1
    return at == len(line) or line[at] in stops or (line[at] == "#" and at > end)


def _last_quote(line: str, start: int, mark: str, stops: str) -> int:
    """Return the column after the first ``mark`` that may end the value, or 0."""
    match = _end_quote(mark, stops).search(line, start + 1, start + _FURTHEST)
    return match.start() + 1 if match else 0


@cache
def _end_quote(mark: str, stops: str) -> re.Pattern[str]:
    after = f"[{re.escape(stops)}]|$" if stops else "$"
    return re.compile(f"{mark}(?=[ \\t]{{0,40}}(?:{after}))")


def _inner(line: str, start: int, end: int, at: int, stops: str) -> Quotation:
    mark = line[start]
    inside = line[start + 1 : end - 1]
    paired = inside.count(mark) % 2 == 0 and "\\" not in inside
    better = mark + _paired(inside, mark) + mark if paired else ""
    if paired and any(not part.strip(_BETWEEN) for part in inside.split(mark)[1::2]):
        better = _if_safe(_paired(line[start:end], mark), stops)  # "做实"、"做细"
    return Quotation(end, FaultKind.INNER_QUOTE, at, better)


def _after(line: str, start: int, closed: int, stops: str) -> Quotation:
    comment = None if stops else HASH.search(line, closed)
    end = comment.start() if comment else _next_stop(line, closed, stops)
    written = line[start:end].rstrip()
    mark = line[start]
    better = _paired(written, mark) if written.count(mark) % 2 == 0 else ""
    end = start + len(written)
    return Quotation(end, FaultKind.TEXT_AFTER_QUOTE, closed, _if_safe(better, stops))


def _next_stop(line: str, start: int, stops: str) -> int:
    return next((at for at in range(start, len(line)) if line[at] in stops), len(line))


def _paired(text: str, mark: str) -> str:
    """Return the text with Chinese quotes in place of pairs of ``mark``."""
    parts = text.split(mark)
    opening, closer = _CHINESE[mark]
    return "".join(
        part + ((opening, closer)[index % 2] if index < len(parts) - 1 else "")
        for index, part in enumerate(parts)
    )


def _half_chinese(line: str, start: int, stops: str) -> Quotation | None:
    """Read “四维”联动 whose first quote is the English one."""
    opening, closer = _CHINESE[line[start]]
    inside, closed, _ = line[start + 1 :].partition(closer)
    if not closed or opening in inside:
        return None
    end = _next_stop(line, start + 1 + len(inside), stops)
    written = line[start + 1 : end].rstrip()
    end = start + 1 + len(written)
    return Quotation(end, FaultKind.MIXED_QUOTES, start, _if_safe(opening + written, stops))


def _if_safe(text: str, stops: str) -> str:
    return text if is_safe_text(text) and not any(c in text for c in (stops and ",[]{}")) else ""


def _bad_escape(line: str, start: int, end: int) -> tuple[FaultKind, int, str] | tuple[()]:
    """Find a backslash that means something else than itself to YAML."""
    if line[start] != '"' or "\\" not in line[start:end]:
        return ()
    inside = line[start + 1 : end - 1]
    folders = "..\\" in inside or _FILE.search(inside) is not None
    for match in _ESCAPES.finditer(inside):
        if not _is_meant(match, inside, folders):
            better = f'"{_ESCAPES.sub(_slash, inside)}"' if folders else ""
            return FaultKind.BACKSLASH, start + 1 + match.start(), better
    return ()


def _is_meant(match: re.Match[str], inside: str, folders: bool) -> bool:
    mark = match[1]
    if mark in _HARMLESS:
        return True
    if folders or mark not in _WRITTEN:
        return False
    length = _DIGITS.get(mark, 0)
    digits = inside[match.end() : match.end() + length]
    if len(digits) < length or not all(digit in hexdigits for digit in digits):
        return False
    return not length or (int(digits, 16) < 0x110000 and not is_invisible(chr(int(digits, 16))))


def is_invisible(text: str) -> bool:
    """Tell whether a text has characters that can't be seen, line ends and tabs aside."""
    return any(category(c) in _INVISIBLE and c not in "\n\t" for c in text)


def _slash(match: re.Match[str]) -> str:
    return match.group() if match[1] in ('"', "\\") else f"/{match[1]}"
