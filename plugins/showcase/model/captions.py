"""Captions of a video: what .srt and .vtt files say, and a clean .vtt again.

Both kinds are blocks of a line of times and lines of text. What else a file may hold (styles,
regions, notes, positions, marks of voices and colours) is left out: it is not read to anyone.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

MOST_CUES = 5_000
_LONGEST = 500
_ARROW = re.compile(r"-{1,3}>|→")
_TIME = re.compile(r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,:](\d{1,3}))?")
_NUMBER = re.compile(r"\d{1,6}")
_LEFT_OUT = ("NOTE", "STYLE", "REGION")
_POSITION = re.compile(r"\{\\[^{}]*\}")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "nbsp": " ", "quot": '"', "lrm": "", "rlm": ""}
_ENTITY = re.compile(r"&(amp|lt|gt|nbsp|quot|lrm|rlm);")


@dataclass(frozen=True, slots=True)
class Cue:
    """A caption: ``start`` and ``end`` in milliseconds, ``line`` where its times stand."""

    start: int
    end: int
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Captions:
    """What a file of captions says; ``garbled`` are the lines whose times make no sense."""

    cues: tuple[Cue, ...] = ()
    garbled: tuple[tuple[int, str], ...] = ()

    @property
    def shown(self) -> tuple[Cue, ...]:
        """The captions that a player can show, in the order of their times."""
        sound = (cue for cue in self.cues if cue.text and cue.end > cue.start)
        return tuple(sorted(sound, key=lambda cue: (cue.start, cue.end, cue.line)))


@lru_cache(maxsize=16)
def read_captions(text: str) -> Captions:
    """Return what the text of an .srt or .vtt file says; total."""
    cues: list[Cue] = []
    garbled: list[tuple[int, str]] = []
    for number, times, said in _blocks(text.split("\n")):
        span = _span(times)
        if span is None:
            garbled.append((number, times.strip()[:_LONGEST]))
        elif len(cues) < MOST_CUES:
            cues.append(Cue(*span, said, number))
    return Captions(tuple(cues), tuple(garbled))


def write_captions(cues: tuple[Cue, ...]) -> str:
    """Return captions as WebVTT that says nothing but times and texts."""
    parts = ["WEBVTT\n"]
    for cue in cues:
        text = cue.text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        parts.append(f"{_stamp(cue.start)} --> {_stamp(cue.end)}\n{text}\n")
    return "\n".join(parts)


def format_moment(milliseconds: int) -> str:
    """Return a moment as people write it: 0:05, 12:40, 1:03:20."""
    minutes, seconds = divmod(milliseconds // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def _blocks(lines: list[str]) -> Iterator[tuple[int, str, str]]:
    """Yield the number of each line of times, that line, and what is said."""
    at = 0
    while at < len(lines):
        if lines[at].strip().split(" ")[0].rstrip(":") in _LEFT_OUT:
            while at < len(lines) and lines[at].strip():
                at += 1
        elif _ARROW.search(lines[at]):
            start = at
            at += 1
            while at < len(lines) and lines[at].strip() and not _ARROW.search(lines[at]):
                at += 1
            said = lines[start + 1 : at]
            if (
                at < len(lines)
                and lines[at].strip()
                and said
                and _NUMBER.fullmatch(said[-1].strip())
            ):
                said.pop()  # the next one's number: a blank line is missing between them
            yield start + 1, lines[start], _plain(said)
        else:
            at += 1


def _span(times: str) -> tuple[int, int] | None:
    """Return the two moments of a line of times, or None where it has no two."""
    parts = _ARROW.split(unicodedata.normalize("NFKC", times), maxsplit=1)
    moments = [_moment(part.strip().split(" ")[0]) for part in parts]
    if len(moments) != 2 or moments[0] is None or moments[1] is None:
        return None
    return moments[0], moments[1]


def _moment(written: str) -> int | None:
    match = _TIME.fullmatch(written)
    if match is None or int(match[2]) > 59 or int(match[3]) > 59:
        return None
    hours, minutes, seconds = int(match[1] or 0), int(match[2]), int(match[3])
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + int((match[4] or "0").ljust(3, "0"))


def _plain(lines: list[str]) -> str:
    """Return the text of a caption without marks for players."""
    said = (_POSITION.sub("", _without_tags(line)) for line in lines)
    plain = (_ENTITY.sub(lambda match: _ENTITIES[match[1]], line) for line in said)
    return "\n".join(" ".join(line.split()) for line in plain if line.strip())[:_LONGEST]


def _without_tags(line: str) -> str:
    """Leave out ``<b>``, ``<v 张三>``, ``<00:01.000>``; a lone < between figures stays."""
    parts = []
    at = 0
    while (start := line.find("<", at)) >= 0:
        end = line.find(">", start)
        inner = line[start + 1 : start + 2]
        if end < 0 or not (inner.isalnum() or inner == "/"):
            parts.append(line[at : start + 1])
            at = start + 1
        else:
            parts.append(line[at:start])
            at = end + 1
    return "".join((*parts, line[at:]))


def _stamp(milliseconds: int) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"
