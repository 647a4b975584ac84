"""Characters that nobody sees, or that nobody can read: each found where it stands."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from showcase.findings import Fault, FaultKind, Span

TOLD = 20
"""So many places of a kind are told one by one; the last of them tells how many follow."""
_GAP = "□"
_WORD_BEFORE = re.compile(r"\w{0,4}\Z")
_WORD_AFTER = re.compile(r"\A\w{0,4}")
_ZERO_WIDTH = "\u00ad\u034f\u115f\u1160\u180e\u200b-\u200d\u2060-\u2064\u3164\ufeff\uffa0"
_CONTROL = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u206a-\u206f\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e007f"
)
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_LINE_END = "\x0b\x0c\x85\u2028\u2029"
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"
_CLASSES = re.compile(
    f"(?P<zero_width>[{_ZERO_WIDTH}]+)|(?P<control_character>[{_CONTROL}]+)"
    f"|(?P<bidi_control>[{_BIDI}]+)|(?P<odd_line_end>[{_LINE_END}])"
    f"|(?P<private_use>[{_PRIVATE}]+)|(?P<damaged_text>(?:\ufffd|锟斤拷)+)"
)
# Far faster where there is nothing to find, which is nearly everywhere.
_ANY = re.compile(f"[{_ZERO_WIDTH}{_CONTROL}{_BIDI}{_LINE_END}{_PRIVATE}\ufffd锟]")
_FRONT = re.compile(r"\A---[ \t]*[\r\n].*?[\r\n]---[ \t]*(?=[\r\n]|\Z)", re.DOTALL)
# Hebrew to Sinhala, Tibetan, Mongolian, Arabic forms: joiners and marks have a meaning there.
_JOINING = re.compile("[\u0590-\u0dff\u0f00-\u0fff\u1800-\u18af\ufb1d-\ufdcf\ufdf0-\ufefc]")
_BLACK_FLAG = "\U0001f3f4"
_TAGS = re.compile("[\U000e0020-\U000e007f]+")
_EMOJI_PARTS = re.compile("[\ufe0f\u20e3\U0001f3fb-\U0001f3ff]")


def part_invisible(text: str) -> tuple[str, tuple[Fault, ...]]:
    """Return the text without them, and a fault for each run of them, with places in that text."""
    if not _ANY.search(text):
        return text, ()
    parts: list[str] = []
    faults: list[Fault] = []
    counts: Counter[str] = Counter()
    line, column, done = 1, 1, 0
    for match in _matches(text):
        before, put = text[done : match.start()], _put(text, match)
        line += before.count("\n")
        column = len(before) - before.rfind("\n") if "\n" in before else column + len(before)
        counts[match.lastgroup or ""] += 1
        if counts[match.lastgroup or ""] <= TOLD:
            faults.append(_fault(text, match, line, column, put))
        parts += (before, put)
        line, column = (line + 1, 1) if put == "\n" else (line, column + len(put))
        done = match.end()
    return "".join((*parts, text[done:])), tuple(_with_rest(faults, counts))


def without_broken(faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    """Drop what is told already: bytes that made no sense stand as damaged characters."""
    return tuple(fault for fault in faults if fault.kind is not FaultKind.DAMAGED_TEXT)


def _matches(text: str) -> Iterator[re.Match[str]]:
    return (match for match in _CLASSES.finditer(text) if not _has_meaning(text, match))


def _has_meaning(text: str, match: re.Match[str]) -> bool:
    """Tell whether a joiner joins (in an emoji, in a script that joins its letters)."""
    run = match.group()
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if match.lastgroup == "zero_width" and len(run) == 1 and run in "\u200c\u200d\u180e":
        if _JOINING.match(before) or _JOINING.match(after):
            return True
        return run == "\u200d" and _is_emoji(before) and _is_emoji(after)
    return bool(before == _BLACK_FLAG and _TAGS.fullmatch(run))  # the flags of England, Scotland …


def _is_emoji(character: str) -> bool:
    if not character:
        return False
    return bool(_EMOJI_PARTS.match(character)) or unicodedata.category(character) == "So"


def _put(text: str, match: re.Match[str]) -> str:
    """Return what stands in the text instead."""
    kind, run = match.lastgroup, match.group()
    if kind in {"private_use", "damaged_text"}:
        return run
    if kind == "odd_line_end":
        if "\n" not in text and "\r" not in text:
            return "\n"
        front = _FRONT.match(text)
        return " " if front and match.start() < front.end() else "\n"
    return run.replace("\x1e", "-") if "\x1e" in run and not run.strip("\x1e") else ""


def _fault(text: str, match: re.Match[str], line: int, column: int, put: str) -> Fault:
    length = len(put) if put not in {"", "\n"} else 0
    if not put and text[match.end() : match.end() + 1] not in {"", "\n"}:
        length = 1  # the character after it: an editor shows no span without any
    first = match.group()[0]
    return Fault(
        FaultKind[(match.lastgroup or "").upper()],
        Span.on_line(line, column, length),
        f"U+{ord(first):04X}",
        _around(text, match),
    )


def _around(text: str, match: re.Match[str]) -> str:
    """Return the words that it stands in, with a mark in its place."""
    before = _CLASSES.sub("", text[max(0, match.start() - 12) : match.start()])
    after = _CLASSES.sub("", text[match.end() : match.end() + 12])
    return f"{_WORD_BEFORE.findall(before)[0]}{_GAP}{_WORD_AFTER.findall(after)[0]}"


def _with_rest(faults: list[Fault], counts: Counter[str]) -> Iterator[Fault]:
    """Let the last fault of each kind that is told tell how many are not."""
    seen: Counter[FaultKind] = Counter()
    for fault in faults:
        seen[fault.kind] += 1
        more = counts[fault.kind.name.lower()] - TOLD
        yield replace(fault, more=more) if seen[fault.kind] == TOLD and more > 0 else fault
