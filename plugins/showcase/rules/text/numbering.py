"""The numbers that authors type in front of headings."""

import re
from dataclasses import dataclass

_DIGITS = "一二三四五六七八九"
_CHINESE = "[一二三四五六七八九十]{1,3}"
_FORMS = (
    ("“一、”", re.compile(rf"({_CHINESE})、")),
    ("“（一）”", re.compile(rf"[（(]({_CHINESE})[）)]")),
    ("“第一部分”", re.compile(rf"第({_CHINESE})(?:部分|章|节|篇)")),
    ("“1.”", re.compile(r"(\d{1,2})[.．](?!\d)")),
    ("“1、”", re.compile(r"(\d{1,2})、")),
    ("“（1）”", re.compile(r"[（(](\d{1,2})[）)]")),
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number in front of a heading: how it is written, what it is, and its characters."""

    form: str
    value: int
    text: str


def number_of(heading: str) -> Number | None:
    """Return the number in front of a heading, or None."""
    if heading[:1] not in _FIRST:
        return None
    for form, pattern in _FORMS:
        if match := pattern.match(heading):
            written = match[1]
            value = int(written) if written.isdecimal() else chinese_number(written)
            return Number(form, value, match.group()) if value else None
    return None


_FIRST = frozenset(f"{_DIGITS}十（(第0123456789")


def chinese_number(written: str) -> int:
    """Return the number from 1 to 99 that Chinese numerals write, or 0 where they write none."""
    tens, ten, ones = written.rpartition("十")
    if len(tens) > 1 or len(ones) > 1 or (not ten and len(written) != 1):
        return 0
    high = _DIGITS.find(tens) + 1 if tens else 1
    low = _DIGITS.find(ones) + 1 if ones else 0
    if (tens and not high) or (ones and not low):
        return 0
    return 10 * high + low if ten else low
