"""Edits of a decoded text, carried out on the bytes it was decoded from.

What no edit is about stays as it was: the byte order mark, each line's own end (but where some
are those of old Macs, all become the most frequent one), characters that the decoder leaves out.
"""

import codecs
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from showcase.build.stretches import Stretch, choose
from showcase.findings import Fix
from showcase.intake import decode
from showcase.intake.charsets import UTF8, Characters, read_characters

_LINE_ENDS = ("\r\n", "\n", "\r")
_ODD_LINE_ENDS = "\x0b\x0c\x85\u2028\u2029"
# What the decoder writes in place of another character.
_STANDS_FOR = {"\n": "\r\n" + _ODD_LINE_ENDS, " ": " " + _ODD_LINE_ENDS, "-": "-\x1e"}
# Marks that turn text around: only the author can tell what was meant.
_AUTHORS_OWN = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The new bytes, and which of the fixes are in them (by their number)."""

    data: bytes
    done: tuple[int, ...] = ()


def rewrite(data: bytes, fixes: Iterable[Fix]) -> Rewritten:
    """Carry out the fixes that can be carried out together; the others wait for the next time.

    A fix without edits writes the file anew and comes before all others. Nothing is written
    where bytes made no sense: they would be lost.
    """
    numbered = list(enumerate(fixes))
    read = _with_clear_line_ends(read_characters(data))
    anew = tuple(number for number, fix in numbered if not fix.edits)
    text = decode(data)[0]
    if read.broken or not numbered or not (anew or read.encoding == UTF8):
        return Rewritten(data)
    if anew:
        return Rewritten(_anew(read, text).encode(), anew)
    places = [at for at, _ in _align(read.text, text)]
    if len(places) != len(text):
        return Rewritten(data)
    stretches, done = choose(text, numbered)
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    return Rewritten(mark + _edited(read.text, places, stretches).encode(), done)


def _edited(raw: str, places: list[int], stretches: Iterable[Stretch]) -> str:
    """Put the new texts in; ``places`` are those of the decoded characters in ``raw``."""
    line_end = _usual_line_end(raw)
    parts: list[str] = []
    done = 0
    for start, end, new in stretches:
        first = places[start] if start < len(places) else len(raw)
        parts += [raw[done:first], new.replace("\n", line_end)]
        done = places[end - 1] + _length(raw, places[end - 1]) if end > start else first
    return "".join((*parts, raw[done:]))


def _anew(read: Characters, text: str) -> str:
    """Return the decoded text with the file's own line ends and the marks that are its author's."""
    raw, usual = read.text, _usual_line_end(read.text)
    aligned = list(_align(raw, text))
    if len(aligned) != len(text):
        return text.replace("\n", usual)
    parts: list[str] = []
    done = 0
    for at, character in aligned:
        parts += [skipped for skipped in raw[done:at] if skipped in _AUTHORS_OWN]
        done = at + _length(raw, at)
        own = raw[at:done]
        parts.append((own if own in _LINE_ENDS else usual) if character == "\n" else character)
    parts += [skipped for skipped in raw[done:] if skipped in _AUTHORS_OWN]
    return "".join(parts)


def _align(raw: str, text: str) -> Iterator[tuple[int, str]]:
    """Yield each character of ``text`` with its place in ``raw``, as far as they go together."""
    at = 0
    for character in text:
        wanted = _STANDS_FOR.get(character, character)
        while at < len(raw) and raw[at] not in wanted:
            at += 1
        if at == len(raw):
            return
        yield at, character
        at += _length(raw, at)


def _length(raw: str, at: int) -> int:
    """Return how long the character at a place is: a line end may be two."""
    return 2 if raw.startswith("\r\n", at) else 1


def _with_clear_line_ends(read: Characters) -> Characters:
    """Return the text so that no two line ends become one where what is between them goes."""
    counts = _line_ends(read.text)
    if not counts["\r"] or not counts["\n"] + counts["\r\n"]:
        return read
    plain = read.text.replace("\r\n", "\n").replace("\r", "\n")
    return replace(read, text=plain.replace("\n", _usual_line_end(read.text)))


def _usual_line_end(raw: str) -> str:
    counts = _line_ends(raw)
    return max(counts, key=lambda end: counts[end])


def _line_ends(raw: str) -> dict[str, int]:
    pairs = raw.count("\r\n")
    return {"\n": raw.count("\n") - pairs, "\r\n": pairs, "\r": raw.count("\r") - pairs}
