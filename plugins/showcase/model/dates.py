"""Dates as people write them, and which day they mean beyond doubt."""

import datetime
import re
import unicodedata

_DIGITS = {character: str(value) for value, character in enumerate("〇一二三四五六七八九")}
_DIGITS["零"] = "0"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MARKS = r"[ \-./,:_~—–－·、年月]{1,3}"
_YEAR_FIRST = re.compile(
    rf"([12][0-9]{{3}}){_MARKS}([0-9]{{1,2}}){_MARKS}([0-9]{{1,2}}) ?[日号]?\.?"
)
_COMPACT = re.compile(r"([12][0-9]{3})([0-9]{2})([0-9]{2})")
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([12][0-9]{3})")
_DAY_FIRST = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? ([12][0-9]{3})")
_CHINESE = re.compile(
    r"([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]?"
)
_TIME = re.compile(
    r"[ t][0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\.[0-9]{1,6})?(?:z|[+-][0-9]{2}:?[0-9]{2})?$"
)
_NO_DAY = re.compile(rf"[12][0-9]{{3}}{_MARKS}[0-9]{{1,2}} ?月?")
_NO_YEAR = re.compile(r"[0-9]{1,2}[-./月][0-9]{1,2} ?[日号]?")
_SHORT_YEAR = re.compile(rf"['’]?[0-9]{{2}}{_MARKS}[0-9]{{1,2}}{_MARKS}[0-9]{{1,2}} ?[日号]?")
_YEAR_LAST = re.compile(rf"[0-9]{{1,2}}{_MARKS}[0-9]{{1,2}}{_MARKS}[12][0-9]{{3}}")
_YEAR_ONLY = re.compile(r"[12][0-9]{3} ?年?")


def numbers_of(written: str) -> tuple[int, int, int] | None:
    """Return year, month and day of an odd spelling that can be read in one way only."""
    text = unicodedata.normalize("NFKC", written).strip().lower()
    text = re.sub(r" ?([年月日号]) ?", r"\1", _TIME.sub("", text[:60]))
    if match := _YEAR_FIRST.fullmatch(text) or _COMPACT.fullmatch(text):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _MONTH_FIRST.fullmatch(text):
        return _named(match[3], match[1], match[2])
    if match := _DAY_FIRST.fullmatch(text):
        return _named(match[3], match[2], match[1])
    if match := _CHINESE.fullmatch(text):
        year = int("".join(_DIGITS[c] for c in match[1]))
        return year, _small(match[2]), _small(match[3])
    return None


def incompleteness_of(written: str) -> str:
    """Say in Chinese what an odd spelling lacks, or nothing where one can't tell."""
    text = unicodedata.normalize("NFKC", written).strip()[:60]
    if _NO_DAY.fullmatch(text):
        return "没有写到哪一日"
    if _SHORT_YEAR.fullmatch(text):
        return "年份要写四位数"
    if _NO_YEAR.fullmatch(text):
        return "没有写年份"
    if _YEAR_LAST.fullmatch(text):
        return "要从年份写起，否则分不清月和日"
    return "没有写月和日" if _YEAR_ONLY.fullmatch(text) else ""


def why_no_such_day(year: int, month: int, day: int) -> str:
    """Say in Chinese why there is no such day; nothing where there is."""
    try:
        datetime.date(year, month, day)
    except ValueError:
        pass
    else:
        return ""
    if year < 1:
        return "年份从 1 开始"
    if not 1 <= month <= 12:
        return "月份只有 1 到 12"
    last = 31 if month == 12 else (datetime.date(year, month + 1, 1) - _ONE_DAY).day
    return f"{year}年{month}月只有 {last} 天"


_ONE_DAY = datetime.timedelta(days=1)


def _named(year: str, month: str, day: str) -> tuple[int, int, int] | None:
    known = {name: number for number, name in enumerate(_MONTHS, 1)}
    number = known.get(month[:3])
    return (int(year), number, int(day)) if number else None


def _small(text: str) -> int:
    """Read a Chinese number up to 39."""
    if "十" not in text:
        return int("".join(_DIGITS[c] for c in text))
    tens, _, ones = text.partition("十")
    return int(_DIGITS.get(tens, "1")) * 10 + int(_DIGITS.get(ones, "0"))
