"""The kinds of value a key can have, and how an author may spell them.

Every scalar arrives as the text the author wrote. What can't be understood raises
``PydanticCustomError`` whose type is the name of a fault kind and whose context carries
``wanted``: a Chinese phrase that says what would be understood.
"""

import datetime
import re
from enum import StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, PlainSerializer, StringConstraints
from pydantic_core import PydanticCustomError

_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})-(\d{1,2})|/(\d{1,2})/(\d{1,2})|年(\d{1,2})月(\d{1,2})日)")
_DURATION = re.compile(r"(?:(\d{1,2})[::])?(\d{1,3})[::]([0-5]\d)")
_DURATION_WORDS = re.compile(r"(?:(\d{1,3})分钟?)?(?:([0-5]?\d)秒)?")
_YES = {"true", "yes", "是", "已同意", "同意", "有"}
_NO = {"false", "no", "否", "不同意", "无"}


class Status(StrEnum):
    """Where a submission stands; only what is published reaches the public."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


STATUS_NAMES = {
    Status.DRAFT: "草稿",
    Status.SUBMITTED: "送审",
    Status.PUBLISHED: "发布",
    Status.WITHDRAWN: "撤下",
}


def _fail(kind: str, wanted: str) -> PydanticCustomError:
    return PydanticCustomError(kind, kind, {"wanted": wanted})


def parse_date(value: Any) -> datetime.date:
    """Understand 2026-06-30, 2026/6/30 and 2026年6月30日."""
    if isinstance(value, datetime.date):
        return value
    match = _DATE.fullmatch(str(value)) if isinstance(value, str) else None
    if match is None:
        raise _fail("bad-date", "2026-06-30、2026/6/30 或 2026年6月30日")
    year, month, day = (int(group) for group in match.groups() if group is not None)
    try:
        return datetime.date(year, month, day)
    except ValueError:
        raise _fail("bad-date", _why_no_such_day(year, month)) from None


def _why_no_such_day(year: int, month: int) -> str:
    if not 1 <= month <= 12:
        return "月份只有 1 到 12"
    if year < 1:
        return "年份从 1 开始"
    following = (
        datetime.date(year + month // 12, month % 12 + 1, 1) if (year, month) < (9999, 12) else None
    )
    last = (following - datetime.timedelta(days=1)).day if following else 31
    return f"{year}年{month}月只有 {last} 天"


def parse_yes_no(value: Any) -> bool:
    """Understand true/false, yes/no and 是/否."""
    if isinstance(value, bool):
        return value
    word = str(value).strip().lower()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise _fail("bad-value", "是 或 否")


def parse_duration(value: Any) -> int:
    """Understand 3:20, 1:03:20 and 3分20秒; return seconds."""
    if isinstance(value, int):
        return value
    text = str(value).strip()
    if match := _DURATION.fullmatch(text):
        hours, minutes, seconds = (int(group or 0) for group in match.groups())
        return hours * 3600 + minutes * 60 + seconds
    match = _DURATION_WORDS.fullmatch(text)
    if match and any(match.groups()):
        minutes, seconds = (int(group or 0) for group in match.groups())
        return minutes * 60 + seconds
    raise _fail("bad-value", "3:20（3 分 20 秒）")


def parse_year(value: Any) -> int:
    """Understand 2026 and 2026年."""
    text = str(value).strip().removesuffix("年")
    if re.fullmatch(r"[12]\d{3}", text):
        return int(text)
    raise _fail("bad-value", "四位数的年份，如 2026")


def parse_count(value: Any) -> int:
    """Understand a whole number, 0 or more."""
    if isinstance(value, int):
        return value
    text = str(value).strip()
    if re.fullmatch(r"\d{1,9}", text):
        return int(text)
    raise _fail("bad-value", "一个整数，如 300")


def parse_status(value: Any) -> Status:
    """Understand the four states in English and in Chinese."""
    word = str(value).strip()
    for status, chinese in STATUS_NAMES.items():
        if word.lower() == status.value or word == chinese:
            return status
    raise _fail("unknown-choice", "、".join(f"{s.value}（{n}）" for s, n in STATUS_NAMES.items()))


def one_of(choices: tuple[str, ...]) -> Any:
    """Return a validator that lets only ``choices`` through."""

    def validate(value: str) -> str:
        if value in choices:
            return value
        raise _fail("unknown-choice", "、".join(choices))

    return AfterValidator(validate)


def format_duration(seconds: int) -> str:
    """Write seconds as 3:20 or 1:03:20."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def format_date(date: datetime.date) -> str:
    """Write a date as official copy does: 2026年6月30日, no zero padding."""
    return f"{date.year}年{date.month}月{date.day}日"


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Id = Annotated[
    str, StringConstraints(strip_whitespace=True, pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$")
]
Date = Annotated[datetime.date, BeforeValidator(parse_date)]
YesNo = Annotated[bool, BeforeValidator(parse_yes_no)]
Seconds = Annotated[
    int, BeforeValidator(parse_duration), PlainSerializer(format_duration, return_type=str)
]
Year = Annotated[int, BeforeValidator(parse_year)]
Count = Annotated[int, BeforeValidator(parse_count)]
StatusValue = Annotated[Status, BeforeValidator(parse_status)]
