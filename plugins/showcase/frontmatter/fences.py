"""The lines that fence in the front matter, rightly and wrongly written."""

import re

from showcase.frontmatter.marks import COLONS, ORNAMENTS, SPACES
from showcase.frontmatter.vocabulary import known_key
from showcase.model.case import CaseStudy
from showcase.model.schema import Key

_DASHES = "-—–－‐−―─"
_LIKELY = re.compile(
    f"[ \u3000]{{0,3}}(?:[{_DASHES}]{{2,80}}|[—―─－]|\\*{{3,80}}|={{3,80}}|_{{3,80}}|~{{3,80}}"
    f"|- -[ -]{{0,80}})[{SPACES}]*$"
    f"|---[{_DASHES} \t]*\\S"
)
_KEY = re.compile(
    f"[{re.escape(ORNAMENTS)}]{{0,6}}([^\\s{COLONS}]{{1,20}}?)[{re.escape(ORNAMENTS)}]{{0,6}}[{COLONS}]"
)
_HEADING = re.compile(r"#{2,6}[ \u3000]*[^\s#]")
_KEYLIKE = re.compile(f"[^\\s{COLONS}。，！？]{{1,20}}[ \u3000]*[{COLONS}]")


def is_fence(line: str) -> bool:
    """Tell whether a line is a fence as it should be."""
    return line.startswith("---") and line.rstrip() == "---"


def is_likely_fence(line: str) -> bool:
    """Tell whether a line was likely meant to be a fence."""
    return _LIKELY.match(line) is not None and not is_fence(line)


def is_key_line(line: str) -> bool:
    """Tell whether a line starts with a key of a submission."""
    match = _KEY.match(line)
    return match is not None and known_key(CaseStudy, match[1]) is not None


def text_beside(fence: str) -> str:
    """Return what stands behind the dashes, or what stands for them, on the line of a fence."""
    beside = fence.strip().lstrip(f"{_DASHES}{SPACES}")
    return beside if beside.strip("*_=~ ") else ""


def key_beside(fence: str) -> Key | None:
    """Return the key of a submission that stands behind the dashes of a fence."""
    match = _KEY.match(text_beside(fence))
    return known_key(CaseStudy, match[1]) if match else None


def next_fence(lines: list[str], start: int) -> int:
    """Return the next line that is a fence, or 0."""
    return next((i for i in range(start, len(lines)) if is_fence(lines[i])), 0)


def find_end(lines: list[str], start: int) -> tuple[int, str]:
    """Return where the keys that start on line ``start`` end, and how.

    ``closed``: a fence stands there; ``bad``: something meant to be one; ``open``: the body
    starts there and nothing closed the keys.
    """
    closing = next_fence(lines, start)
    stop = closing or len(lines)
    heading = next((i for i in range(start, stop) if _HEADING.match(lines[i])), 0)
    if closing and not heading:
        early = _likely_fence(lines, start, stop)
        if early and _starts_text(lines, early + 1, stop):
            return early, "bad"
        return closing, "closed"
    if closing and any(_is_sure_key(line) for line in lines[heading:closing]):
        return closing, "closed"
    stop = heading or len(lines)
    if early := _likely_fence(lines, start, stop):
        return early, "bad"
    return _first_text(lines, start, stop), "open"


def _likely_fence(lines: list[str], start: int, stop: int) -> int:
    return next((i for i in range(start, stop) if is_likely_fence(lines[i])), 0)


def _starts_text(lines: list[str], start: int, stop: int) -> bool:
    """Tell whether no key follows."""
    return not any(is_key_line(line) for line in lines[start:stop])


def _is_sure_key(line: str) -> bool:
    match = re.match(r"([^\s:]{1,20}):(?:\s|$)", line)
    return match is not None and known_key(CaseStudy, match[1]) is not None


def _first_text(lines: list[str], start: int, stop: int) -> int:
    """Return the first line that can't be front matter, behind the last key before ``stop``."""
    last = max((i for i in range(start, stop) if is_key_line(lines[i])), default=start - 1)
    for index in range(last + 1, stop):
        line = lines[index]
        if line.strip() and line[0] not in f"#-]}}{SPACES}" and not _KEYLIKE.match(line):
            return _behind(lines, start, index)
    return _behind(lines, start, stop)


def _behind(lines: list[str], start: int, index: int) -> int:
    """Go back over blank lines."""
    while index > start and not lines[index - 1].strip():
        index -= 1
    return index
