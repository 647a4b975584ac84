"""Dates, durations, years and choices: what is understood, what is proposed, what is only told."""

import datetime

import pytest
from pydantic_core import PydanticCustomError

from showcase.frontmatter.listing import as_list
from showcase.model.case import PLATFORM_KINDS, RESULT_LEVELS
from showcase.model.misnomers import CHOICES, KEYS, meant_key
from showcase.model.nearness import nearest
from showcase.model.values import (
    Status,
    nearest_choice,
    parse_date,
    parse_duration,
    parse_status,
    parse_year,
)

_GROUPS = "CaseStudy Experience Platform Video Compilation Photo Result Review Signature Waiver"


def _refusal(parse: object, text: str) -> dict[str, object]:
    with pytest.raises(PydanticCustomError) as caught:
        parse(text)  # type: ignore[operator]
    assert caught.value.context is not None
    return caught.value.context


@pytest.mark.parametrize(
    "text",
    ["2026-06-30", "2026-6-30", "2026/6/30", "2026年6月30日", "2026年06月30日", " 2026-06-30\n"],
)
def test_dates_that_are_understood(text: str) -> None:
    assert parse_date(text) == datetime.date(2026, 6, 30)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "2026.6.30",
            "2026．6．30",
            "２０２６-０６-３０",
            "2026 年 6 月 30 日",
            "2026年6月30",
            "2026年6月30号",
        ),
        *("20260630", "2026—06—30", "2026－06－30", "2026-06-30 09:00:00", "2026-06-30T09:00"),
        *(
            "二〇二六年六月三十日",
            "二零二六年六月三十号",
            "June 30, 2026",
            "30 Jun 2026",
            "jun. 30th 2026",
        ),
    ],
)
def test_dates_that_can_mean_one_day_only_are_proposed(text: str) -> None:
    assert _refusal(parse_date, text)["better"] == "2026-06-30"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2026-06-31", "2026年6月只有 30 天"),
        ("2026.6.31", "2026年6月只有 30 天"),
        ("2026-02-29", "2026年2月只有 28 天"),
        ("2024-02-30", "2024年2月只有 29 天"),
        ("2026-12-32", "2026年12月只有 31 天"),
        ("9999-12-32", "9999年12月只有 31 天"),
        ("2026-13-01", "月份只有 1 到 12"),
        ("2026-00-01", "月份只有 1 到 12"),
        ("2026-01-00", "2026年1月只有 31 天"),
        ("0000-01-01", "年份从 1 开始"),
        ("2026-6", "没有写到哪一日"),
        ("2026年6月", "没有写到哪一日"),
        ("2026", "没有写月和日"),
        ("26-6-30", "年份要写四位数"),
        ("6月30日", "没有写年份"),
        ("30/6/2026", "要从年份写起，否则分不清月和日"),
        ("六月三十日", "2026-06-30、2026/6/30 或 2026年6月30日"),
        ("明天", "2026-06-30、2026/6/30 或 2026年6月30日"),
        ("Juny 30, 2026", ""),
    ],
)
def test_other_dates_are_told_what_is_wrong(text: str, why: str) -> None:
    refusal = _refusal(parse_date, text)
    if why:
        assert (refusal["wanted"], refusal["better"]) == (why, "")


def test_chinese_numerals_up_to_thirty_one() -> None:
    for day, text in (
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (21, "二十一"),
        (31, "三十一"),
    ):
        refusal = _refusal(parse_date, f"二〇二六年十月{text}日")
        assert refusal["better"] == f"2026-10-{day:02}"


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        *(("3:20", 200), ("3：20", 200), ("３:２０", 200), ("1:03:20", 3800), ("0:00", 0)),
        *(
            ("3分20秒", 200),
            ("3 分 20 秒", 200),
            ("3分钟", 180),
            ("200秒", 200),
            ("1小时3分", 3780),
        ),
    ],
)
def test_durations_that_are_understood(text: str, seconds: int) -> None:
    assert parse_duration(text) == seconds


@pytest.mark.parametrize(
    ("text", "better"),
    [
        *(("3'20\"", '"3:20"'), ("3′20″", '"3:20"'), ("3'20", '"3:20"'), ("约3分钟", '"3:00"')),
        *(("3分半", '"3:30"'), ("3.5分钟", '"3:30"'), ("3分20", '"3:20"'), ("3min20s", '"3:20"')),
        *(
            ("3.20", '"3:20"'),
            ("时长：3:20", '"3:20"'),
            ("很短", ""),
            ("3", ""),
            ("3:75", ""),
            ("", ""),
        ),
    ],
)
def test_durations_that_are_proposed_or_only_told(text: str, better: str) -> None:
    assert _refusal(parse_duration, text)["better"] == better


@pytest.mark.parametrize("text", ["1900", "2026", "2026年", "2099"])
def test_years_that_are_understood(text: str) -> None:
    assert parse_year(text) == int(text[:4])


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("２０２６", "2026"),
        ("2026年度", "2026"),
        ("1899", ""),
        ("2100", ""),
        ("26", ""),
        ("2025-2026", ""),
    ],
)
def test_other_years(text: str, better: str) -> None:
    assert _refusal(parse_year, text)["better"] == better


def test_nothing_is_published_because_a_tool_changed_a_word() -> None:
    for word in ("已发布", "publish", "Publised", "公开"):
        refusal = _refusal(parse_status, word)
        assert (refusal["better"], refusal["sure"]) == ("发布", False)
    assert parse_status(" Published ") is Status.PUBLISHED
    assert parse_status("撤下") is Status.WITHDRAWN


@pytest.mark.parametrize(
    ("written", "choices", "meant", "sure"),
    [
        ("公众号", PLATFORM_KINDS, "微信公众号", True),
        ("“网站”", PLATFORM_KINDS, "网站", True),
        ("微信公众好", PLATFORM_KINDS, "微信公众号", False),
        ("省部级", RESULT_LEVELS, "省级", True),
        ("公众号", RESULT_LEVELS, "", False),
        ("校及", RESULT_LEVELS, "校级", False),
        ("收音机", PLATFORM_KINDS, "", False),
    ],
)
def test_the_nearest_choice(written: str, choices: tuple[str, ...], meant: str, sure: bool) -> None:
    assert nearest_choice(written, choices) == (meant, sure)


def test_what_people_write_leads_to_keys_that_there_are() -> None:
    from showcase.model import case
    from showcase.model.schema import key_table

    assert set(KEYS) == set(_GROUPS.split())
    for name, others in KEYS.items():
        table = key_table(getattr(case, name))
        assert set(others.values()) <= set(table), name
        assert not set(others) & set(table), name
    assert set(CHOICES.values()) <= {
        *PLATFORM_KINDS,
        *RESULT_LEVELS,
        "草稿",
        "送审",
        "发布",
        "撤下",
    }
    assert meant_key("CaseStudy", "題目") == "标题"
    assert meant_key("Nothing", "题目") is None


def test_the_nearest_of_many_words() -> None:
    names = [f"第{number}教工党支部" for number in range(5000)] + ["机械学院学生党支部"]
    assert nearest("机械学院学生支部", names, n=1) == ("机械学院学生党支部",)
    assert nearest("", names) == ()
    assert nearest("机" * 61, names) == ()
    assert nearest("标提", ["对标", "标题"]) == ("标题", "对标")


@pytest.mark.parametrize(
    ("written", "better"),
    [
        ("null、团结", '["null", 团结]'),
        ("NULL、团结", "[NULL, 团结]"),
        ("~ 团结", '["~", 团结]'),
        ("X组，乙X", "[X组, 乙X]"),
        ("【甲;乙】", "[甲, 乙]"),
        ("〔甲　乙〕", "[甲, 乙]"),
        ("\"甲\", '乙'", "[甲, 乙]"),
        ("甲[乙]、丙{丁", '["甲[乙]", "丙{丁"]'),
        ("、 、", ""),
    ],
)
def test_a_text_as_the_list_it_was_meant_to_be(written: str, better: str) -> None:
    assert as_list(written) == better
