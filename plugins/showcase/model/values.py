"""The kinds of value a key can have, and how an author may spell them.

Every scalar arrives as the text the author wrote. What can't be understood raises
``PydanticCustomError`` whose type is the name of a fault kind and whose context carries
``wanted``: a Chinese phrase that says what would be understood.
"""

import datetime
import re
import unicodedata
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, PlainSerializer, StringConstraints
from pydantic_core import PydanticCustomError

from showcase.model.dates import incompleteness_of, numbers_of, why_no_such_day
from showcase.model.durations import guess_seconds, parse_clock
from showcase.model.misnomers import meant_choice
from showcase.model.nearness import nearest

_DATE = re.compile(
    r"([0-9]{4})(?:-([0-9]{1,2})-([0-9]{1,2})|/([0-9]{1,2})/([0-9]{1,2})"
    r"|年([0-9]{1,2})月([0-9]{1,2})日)"
)
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


def _fail(kind: str, wanted: str, better: str = "", *, sure: bool = True) -> PydanticCustomError:
    context = {"wanted": wanted, "better": better, "sure": sure and bool(better)}
    return PydanticCustomError(kind, kind, context)


def parse_date(value: Any) -> datetime.date:
    """Understand 2026-06-30, 2026/6/30 and 2026年6月30日."""
    if isinstance(value, datetime.date):
        return value
    text = value.strip() if isinstance(value, str) else ""
    if day := _day_of(text):
        return day
    if numbers := numbers_of(text):
        why = why_no_such_day(*numbers)
        raise _fail("bad-date", why, "" if why else "{:04}-{:02}-{:02}".format(*numbers))
    raise _fail("bad-date", incompleteness_of(text) or "2026-06-30、2026/6/30 或 2026年6月30日")


@lru_cache(maxsize=4096)  # casebooks have few days, each many times
def _day_of(text: str) -> datetime.date | None:
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(group) for group in match.groups() if group is not None)
    if why := why_no_such_day(year, month, day):
        raise _fail("bad-date", why)
    return datetime.date(year, month, day)


def parse_yes_no(value: Any) -> bool:
    """Understand true/false, yes/no and 是/否."""
    if isinstance(value, bool):
        return value
    word = str(value).strip().lower()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise _fail("bad-value", "“是”或“否”")


def parse_duration(value: Any) -> int:
    """Understand 3:20, 1:03:20, 3分20秒 and 200秒; return seconds."""
    if isinstance(value, int):
        return value
    text = str(value).strip()
    seconds = parse_clock(text)
    if seconds is not None:
        return seconds
    meant = guess_seconds(text)
    better = f'"{format_duration(meant)}"' if meant is not None else ""
    raise _fail("bad-value", "“分:秒”的样子，如 3:20（3 分 20 秒）", better)


def parse_year(value: Any) -> int:
    """Understand 2026 and 2026年: a year from 1900 to 2099."""
    text = str(value).strip()
    if re.fullmatch(r"(?:19|20)[0-9]{2}年?", text):
        return int(text[:4])
    digits = re.findall(r"[0-9]+", unicodedata.normalize("NFKC", text))
    better = digits[0] if len(digits) == 1 and re.fullmatch(r"(?:19|20)[0-9]{2}", digits[0]) else ""
    whole = re.fullmatch(r"[0-9]{4}(?:年度?|度)?", unicodedata.normalize("NFKC", text))
    raise _fail("bad-value", "四位数的年份（1900 到 2099），如 2026", better if whole else "")


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
    known = (*STATUS_NAMES.values(), *(status.value for status in STATUS_NAMES))
    near, _ = nearest_choice(word, known)
    better = STATUS_NAMES[Status(near)] if near in list(Status) else near
    # Not sure, whatever it is: nothing is published because a tool changed a word.
    raise _fail("unknown-choice", "、".join(STATUS_NAMES.values()), better, sure=False)


def one_of(choices: tuple[str, ...]) -> Any:
    """Return a validator that lets only ``choices`` through."""

    def validate(value: str) -> str:
        if value in choices:
            return value
        near, sure = nearest_choice(value, choices)
        raise _fail("unknown-choice", "、".join(choices), near, sure=sure)

    return AfterValidator(validate)


def nearest_choice(written: str, choices: tuple[str, ...]) -> tuple[str, bool]:
    """Return the choice that is meant, and whether beyond doubt: adorned, or by another name."""
    word = re.sub(r"[“”\"'\s。，,.]", "", written[:60])
    if word in choices:
        return word, True
    if meant := meant_choice(word, choices):
        return meant, True
    near = nearest(word.lower(), choices, n=1, cutoff=0.5)
    return (near[0] if near else ""), False


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
