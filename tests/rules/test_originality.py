"""Near-equal passages and photos: what is found, what isn't, and how long it takes."""

import random
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.findings import Severity, Span
from showcase.intake.sources import Source
from showcase.model.facts import CaseFacts, Passage, UsedPhoto
from showcase.rules import Context
from showcase.rules.originality import (
    duplicate_title,
    repeated_passage,
    shared_photo,
    similar_photo,
)
from showcase.rules.originality.likeness import COMMON, likenesses
from showcase.rules.originality.photo_pairs import near_pairs
from showcase.submissions import read_submission
from showcase.submissions.passages import SHORTEST, fold, passages_of
from tests.tiny import case_text

WORDS = [
    "支部",
    "党员",
    "学生",
    "老师",
    "实验室",
    "每周",
    "傍晚",
    "问题",
    "本子",
    "记下",
    "值日",
    "走廊",
    "白板",
    "同学",
    "食堂",
    "课堂",
    "社区",
    "老人",
    "讲解",
    "志愿",
    "讨论",
    "整理",
    "设备",
    "登记",
    "月底",
    "贴出",
    "大家",
    "看见",
    "先做",
    "一件",
    "小事",
    "再做",
    "第二件",
    "车间",
    "师傅",
    "徒弟",
]
LONG = (
    "支部在实验楼一层摆了一张长桌，每周三傍晚请一位高年级同学坐在那里，谁的实验卡住了就去问他，"
    "问过的问题由值日的同学记在本子上，月底抄成一页贴在门口，后来的人先看这一页再动手。"
)


def _passages(body: str) -> tuple[Passage, ...]:
    source = Source("cases/2026/anli.md", "2026", "anli", case_text(body=f"\n{body}\n").encode())
    return passages_of(read_submission(source))


def _case(path: str, *texts: str, unit: str = "branch:b001", date: str = "2026-06-30") -> CaseFacts:
    return CaseFacts(
        path,
        status="published",
        title=path,
        unit=unit,
        date=date,
        passages=_passages("\n\n".join(texts)),
    )


def _invent(rng: random.Random, length: int) -> str:
    text = ""
    while len(text) < length:
        text += rng.choice(WORDS) + rng.choice(["", "", "，"])
    return f"{text[:length]}。"


def _hash(run: str) -> int:
    """Hash a run of characters, in the plainest way."""
    number = 0
    for letter in run:
        number = (number * 0x9E3779B1 + ord(letter)) % 2**32
    number ^= number >> 16
    number = number * 0x85EBCA6B % 2**32
    number ^= number >> 13
    number = number * 0xC2B2AE35 % 2**32
    return number ^ number >> 16


def _hashes(passage: Passage) -> set[int]:
    return set(np.frombuffer(passage.hashes, dtype="<u4").tolist())


def test_a_passage_says_where_it_is_and_how_it_starts() -> None:
    (passage,) = _passages(f"短的一段。\n\n{LONG}")
    assert (passage.line, passage.excerpt) == (16, "支部在实验楼一层摆了一张长桌……")
    assert passage.length == len(fold(LONG)) == 80


def test_hashes_are_the_same_on_every_machine_and_in_every_run() -> None:
    (passage,) = _passages(LONG)
    numbers = sorted(_hashes(passage))
    assert numbers == np.frombuffer(passage.hashes, dtype="<u4").tolist()
    letters = fold(LONG)
    runs = {_hash(letters[at : at + 8]) for at in range(len(letters) - 7)}
    assert numbers == sorted(run for run in runs if run % 4 == 0)


@pytest.mark.parametrize(("length", "count"), [(SHORTEST - 1, 0), (SHORTEST, 1)])
def test_short_passages_are_left_out(length: int, count: int) -> None:
    assert len(_passages(fold(LONG)[:length])) == count


@pytest.mark.parametrize(
    "body",
    [
        f"> {LONG}",
        f"## {LONG}",
        f"| 做法 |\n| --- |\n| {LONG} |",
        f"“{LONG}”",
        f"《{LONG}》",
        f"「{LONG}」",
        f"    {LONG}",
        f"![{LONG}](01.jpg)",
        f"短的。[^1]\n\n[^1]: {LONG}",
    ],
)
def test_what_is_not_the_authors_own_running_text_is_left_out(body: str) -> None:
    assert _passages(body) == ()


@pytest.mark.parametrize("body", [LONG, f"- {LONG}", f"1. 第一\n   - {LONG}", f"**{LONG}**"])
def test_paragraphs_and_items_of_lists_count(body: str) -> None:
    assert len(_passages(body)) == 1


def test_spaces_punctuation_and_width_dont_matter() -> None:
    (one,) = _passages(LONG + "共ABC12人")
    (other,) = _passages(LONG.replace("，", " , ").replace("。", "") + "共ａｂｃ１２人！")
    assert one.hashes == other.hashes


def test_each_passage_has_its_own_hashes() -> None:
    rng = random.Random(1)
    texts = [_invent(rng, 120) for _ in range(5)]
    alone = [_hashes(passage) for text in texts for passage in _passages(text)]
    together = [_hashes(passage) for passage in _passages("\n\n".join(texts))]
    assert together == alone


def test_about_a_quarter_of_the_hashes_is_kept() -> None:
    rng = random.Random(2)
    passages = _passages("\n\n".join(_invent(rng, 400) for _ in range(20)))
    kept = sum(len(passage.hashes) // 4 for passage in passages)
    runs = sum(passage.length - 7 for passage in passages)
    assert 0.2 < kept / runs < 0.3


def test_quotation_marks_without_end_take_linear_time() -> None:
    started = time.perf_counter()
    _passages("“" * 200_000 + "字" * 100_000)
    assert time.perf_counter() - started < 2


def _alike(first: str, second: str) -> bool:
    return len(list(likenesses([_case("a", first), _case("b", second)]))) == 1


@pytest.mark.parametrize("seed", range(20))
def test_a_few_changed_words_or_another_order_hide_nothing(seed: int) -> None:
    rng = random.Random(seed)
    text = _invent(rng, 200)
    changed = list(text)
    for place in rng.sample(range(len(text)), 4):
        changed[place] = "改"
    assert _alike(text, "".join(changed))
    half = len(text) // 2
    assert _alike(text, text[half:] + text[:half])
    assert _alike(text, text + _invent(rng, 200))


@pytest.mark.parametrize("seed", range(20))
def test_another_text_of_the_same_words_is_not_alike(seed: int) -> None:
    rng = random.Random(seed)
    assert not _alike(_invent(rng, 200), _invent(rng, 200))


@pytest.mark.parametrize("seed", range(20))
def test_a_third_in_common_is_not_alike(seed: int) -> None:
    rng = random.Random(seed)
    common = _invent(rng, 60)
    assert not _alike(common + _invent(rng, 120), common + _invent(rng, 120))


def test_changed_names_hide_nothing() -> None:
    text = _invent(random.Random(3), 60) + "张三丰带头，" + _invent(random.Random(4), 90)
    assert _alike(text, text.replace("张三丰", "欧阳小明"))


def test_a_passage_within_one_case_is_no_finding() -> None:
    assert list(likenesses([_case("a", LONG, LONG), _case("b", "别的。")])) == []


def test_nothing_to_compare() -> None:
    assert list(likenesses([])) == []
    assert list(likenesses([_case("a", "短。")])) == []
    assert list(likenesses([_case("a", LONG)])) == []


def test_each_passage_is_told_once_with_the_first_of_equals() -> None:
    cases = [_case(name, LONG) for name in "abc"]
    found = [(like.later.path, like.earlier.path) for like in likenesses(cases)]
    assert found == [("b", "a"), ("c", "a")]
    assert {like.passage for like in likenesses(cases)} == {cases[0].passages[0]}


@pytest.mark.parametrize(("count", "found"), [(COMMON, COMMON - 1), (COMMON + 1, 0)])
def test_what_many_cases_say_is_nobodys_own(count: int, found: int) -> None:
    cases = [_case(f"{number}", LONG) for number in range(count)]
    assert len(list(likenesses(cases))) == found


@pytest.mark.parametrize(("more", "found"), [(0, 12), (1, 0)])
def test_cases_that_repeat_themselves_too_often_are_left_out(more: int, found: int) -> None:
    cases = [_case(f"cases/2026/c{number}.md", LONG, LONG, LONG) for number in range(4)]
    cases.append(_case("cases/2026/c4.md", *[LONG] * (3 + more)))
    assert len(list(likenesses(cases))) == found


def _severities(compare: object, *cases: CaseFacts) -> list[Severity | None]:
    assert callable(compare)
    return [wording.severity for _, wording in compare(cases, None)]


def test_a_branch_that_repeats_itself_gets_a_hint() -> None:
    first = _case("a", LONG, "另外。")
    own, foreign = _case("b", LONG), _case("b", LONG, unit="branch:b002")
    nobody = [_case(name, LONG, unit="") for name in "ab"]
    assert _severities(repeated_passage.compare, first, own) == [Severity.INFO]
    assert _severities(repeated_passage.compare, first, foreign) == [None]
    assert _severities(repeated_passage.compare, *nobody) == [None]


def test_most_of_a_case_is_told_once() -> None:
    rng = random.Random(5)
    texts = [_invent(rng, 100) for _ in range(10)]
    first = _case("a", *texts, unit="branch:b002")
    places = {
        count: [
            place.span.line
            for place, _ in repeated_passage.compare(
                [
                    first,
                    _case("b", *texts[:count], *(_invent(rng, 100) for _ in range(10 - count))),
                ],
                _no_context(),
            )
        ]
        for count in (6, 8)
    }
    assert len(places[6]) == 6
    assert places[8] == [1]


def _no_context() -> Context:
    context: Context = None  # type: ignore[assignment]
    return context


def test_the_order_in_which_cases_come_changes_nothing() -> None:
    cases = [
        _case(name, LONG, date=f"2026-06-0{day}") for name, day in (("a", 3), ("b", 1), ("c", 2))
    ]
    one = list(repeated_passage.compare(cases, _no_context()))
    assert one == list(repeated_passage.compare(cases[::-1], _no_context()))
    assert [place.path for place, _ in one] == ["c", "a"]


def test_cases_without_unit_have_no_title_in_common() -> None:
    cases = [_case("a", unit=""), _case("a", unit="")]
    assert list(duplicate_title.compare(cases, _no_context())) == []
    assert list(shared_photo.compare(cases, _no_context())) == []


def test_five_thousand_cases_take_less_than_a_second() -> None:
    rng = np.random.default_rng(1)
    cases = []
    for number in range(5000):
        passages = tuple(
            Passage(
                line,
                150,
                "",
                np.unique(
                    np.concatenate(
                        (
                            rng.integers(0, 2**32, 30, dtype=np.uint32),
                            rng.integers(0, 20_000, 6, dtype=np.uint32),
                        )
                    )
                ).tobytes(),
            )
            for line in range(12)
        )
        cases.append(CaseFacts(f"{number}", status="published", passages=passages))
    started = time.process_time()
    assert list(likenesses(cases)) == []
    assert time.process_time() - started < 3  # about 0.4 s where nothing else runs


# --- photos that look alike


@given(st.lists(st.integers(0, 2**128 - 1), max_size=40), st.integers(0, 40), st.data())
@settings(max_examples=60, deadline=None)
def test_near_photos_are_found_as_comparing_each_would(
    numbers: list[int], most: int, data: st.DataObject
) -> None:
    for number in list(numbers):
        bits = data.draw(st.sets(st.integers(0, 127), max_size=2 * most))
        numbers.append(number ^ sum(1 << bit for bit in bits))
    looks = [f"{number:032x}" for number in numbers]
    expected = [
        (later, earlier, apart)
        for later in range(len(looks))
        for earlier in range(later)
        if (apart := (numbers[later] ^ numbers[earlier]).bit_count()) <= most
    ]
    assert list(near_pairs(looks, most)) == expected


def _photo_case(name: str, *looks: str, date: str = "2026-06-01") -> CaseFacts:
    photos = tuple(
        UsedPhoto(f"media/2026/{name}/{number}.jpg", f"{name}{number}", Span(), look)
        for number, look in enumerate(looks)
    )
    path = f"cases/2026/{name}.md"
    return CaseFacts(path, status="published", unit=name, date=date, photos=photos)


def test_a_photo_is_told_with_the_one_that_it_is_most_like() -> None:
    near, nearest, look = f"{0b11111:032x}", f"{0b1:032x}", "0" * 32
    cases = [_photo_case("a", near), _photo_case("b", nearest), _photo_case("c", look)]
    told = [(place.path, w.message) for place, w in similar_photo.compare(cases, _no_context())]
    assert [(path, message.partition("：")[2]) for path, message in told] == [
        ("cases/2026/b.md", "media/2026/a/0.jpg"),
        ("cases/2026/c.md", "media/2026/b/0.jpg"),
    ]
    assert told == [
        (place.path, w.message) for place, w in similar_photo.compare(cases[::-1], _no_context())
    ]


def test_photos_of_one_case_are_not_compared_here() -> None:
    assert list(similar_photo.compare([_photo_case("a", "0" * 32, "0" * 32)], _no_context())) == []


def test_a_banner_of_five_thousand_cases_is_nobody_s_own() -> None:
    cases = [_photo_case(f"{number}", "0" * 32) for number in range(5000)]
    assert list(similar_photo.compare(cases, _no_context())) == []
