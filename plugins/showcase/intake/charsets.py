"""From bytes to characters: which encoding a file is in, and whether that is certain."""

import codecs
import re
from dataclasses import dataclass
from functools import cache

UTF8 = "UTF-8"
_LOOKED_AT = 20_000
"""So many characters decide, however long a file is."""
# ASCII, punctuation of Chinese texts, CJK, full-width forms.
_ORDINARY = re.compile(
    "[\t\n\r -~\u00a0-\u00ff\u2010-\u203b\u2160-\u217f\u2460-\u24ff\u25a0-\u25ff"
    "\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]"
)
_FOREIGN = re.compile("[^\x00-\x7f]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class Characters:
    """A file's text; ``broken`` are the places where bytes made no sense (U+FFFD stands there)."""

    text: str
    encoding: str = UTF8
    broken: int = 0


def read_characters(data: bytes) -> Characters:
    """Return the text in the encoding that makes most sense of the bytes; total."""
    marked = _by_mark(data)
    if marked is not None:
        return marked
    if b"\0" in data and (wide := _wide(data)):
        return wide
    try:
        return Characters(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return _guess(data)


def is_binary(characters: Characters) -> bool:
    """Tell whether that text can't have been written by a person."""
    text = characters.text[:_LOOKED_AT]
    foreign = len(_FOREIGN.findall(text))
    controls = len(_CONTROL.findall(text))
    if controls * 10 > len(text) and (controls > 8 or controls == len(text)):
        return True
    return bool(characters.broken and controls and text.count("\ufffd") * 2 > foreign)


def _by_mark(data: bytes) -> Characters | None:
    for mark, codec, name in (
        (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
        (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
        (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
        (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
    ):
        if data.startswith(mark):
            text = data.decode(codec, errors="replace")
            return Characters(text, name, _broken(data, codec, text))
    return None


def _broken(data: bytes, codec: str, text: str) -> int:
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return max(1, text.count("\ufffd"))
    return 0


def _wide(data: bytes) -> Characters | None:
    """Return the text if it is UTF-16 without a mark: every Latin letter then has a zero byte."""
    zeros = data.count(0)
    if zeros * 5 < len(data) * 2 and _is_utf8(data):
        return None  # a stray zero in a Latin text makes no other encoding
    low = data[1::2].count(0)
    codec = "utf-16-le" if low * 2 >= zeros else "utf-16-be"
    text = _strict(data, codec)
    if text is None or _share(text, _ORDINARY) < 0.95:
        return None
    return Characters(text, "UTF-16")


def _guess(data: bytes) -> Characters:
    as_utf8 = data.decode("utf-8-sig", errors="replace")
    broken = as_utf8.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    sound = len(_FOREIGN.findall(as_utf8)) - as_utf8.count("\ufffd")
    if sound < 4 * broken:
        scored = [
            (_common_share(text), name, text)
            for codec, name in (("gb18030", "GBK"), ("big5", "BIG5"))
            if (text := _strict(data, codec)) is not None
        ]
        if scored and (best := max(scored, key=lambda known: known[0]))[0] > 0.8:
            return Characters(best[2], best[1])
    return Characters(as_utf8, UTF8, max(broken, 1))


def _is_utf8(data: bytes) -> bool:
    return _strict(data, "utf-8") is not None


def _strict(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def _share(text: str, wanted: re.Pattern[str]) -> float:
    looked_at = text[:_LOOKED_AT]
    return len(wanted.findall(looked_at)) / max(1, len(looked_at))


def _common_share(text: str) -> float:
    """Return how many of the characters beyond ASCII are in common use."""
    foreign = _FOREIGN.findall(text[:_LOOKED_AT])
    common = _common()
    return sum(character in common for character in foreign) / max(1, len(foreign))


@cache
def _common() -> frozenset[str]:
    """The 3755 characters of GB 2312's first level, Big5's 5401, and punctuation."""
    simplified = bytes(b for lead in range(0xB0, 0xD8) for trail in range(0xA1, 0xFF)
                       for b in (lead, trail))  # fmt: skip
    trails = (*range(0x40, 0x7F), *range(0xA1, 0xFF))
    traditional = bytes(b for lead in range(0xA4, 0xC7) for trail in trails for b in (lead, trail))
    hanzi = simplified.decode("gb2312", "ignore") + traditional.decode("big5", "ignore")
    marks = "　、。·—…‘’“”〔〕〈〉《》「」『』【】！（），：；？～％"
    return frozenset(hanzi + marks)
