"""Durations as people write them."""

import re
import unicodedata

_CLOCK = re.compile(r"(?:([0-9]{1,2}):)?([0-9]{1,3}):([0-5][0-9])")
_WORDS = re.compile(r"(?:([0-9]{1,2})小时)?(?:([0-9]{1,3})分钟?)?(?:([0-9]{1,5})秒钟?)?")
_MARKS = re.compile(r"([0-9]{1,3})(?:['′‘’]|m(?:in)?)(?:([0-9]{1,2})(?:[\"″“”]|''|′′|s(?:ec)?)?)?")
_HALF = re.compile(r"([0-9]{1,3})分半|([0-9]{1,3})\.5分钟?")
_DOTTED = re.compile(r"([0-9]{1,3})[.．]([0-5][0-9])")
_SURE = "约大概共时长："


def parse_clock(text: str) -> int | None:
    """Return the seconds of 3:20, 3：20, 1:03:20, 3分20秒 and 200秒, or None."""
    plain = unicodedata.normalize("NFKC", text).replace(" ", "")
    if match := _CLOCK.fullmatch(plain):
        hours, minutes, seconds = (int(group or 0) for group in match.groups())
        return hours * 3600 + minutes * 60 + seconds
    match = _WORDS.fullmatch(plain)
    if match is None or not plain:
        return None
    hours, minutes, seconds = (int(group or 0) for group in match.groups())
    return hours * 3600 + minutes * 60 + seconds


def guess_seconds(text: str) -> int | None:
    """Return the seconds that another spelling means beyond doubt: 3′20″, 约3分钟, 3分20."""
    plain = unicodedata.normalize("NFKC", text).replace(" ", "").lower().lstrip(_SURE + ":")
    plain = plain.removesuffix("左右")
    if (seconds := parse_clock(plain)) is not None:
        return seconds
    if match := _HALF.fullmatch(plain):
        return int(match[1] or match[2]) * 60 + 30
    if match := re.fullmatch(r"([0-9]{1,3})分([0-5]?[0-9])", plain):
        return int(match[1]) * 60 + int(match[2])
    if match := _MARKS.fullmatch(plain):
        return int(match[1]) * 60 + int(match[2] or 0)
    match = _DOTTED.fullmatch(plain)
    return int(match[1]) * 60 + int(match[2]) if match else None
