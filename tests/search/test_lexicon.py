"""The lexicon as files: laid out as agreed, and good enough to find names by."""

import random

import pytest
from pypinyin import lazy_pinyin

from showcase.search import lexicon as module
from showcase.search.lexicon import Lexicon, write_lexicon
from showcase.search.texts import CaseText, Line
from tests.generator.names import invent_names
from tests.search.block_words import lexicon_of
from tests.search.invented_cases import make_cases, quoted
from tests.search.lexicon_reader import LexiconReader, name_rows, order, payloads, pinyin_rows

_TITLED = invent_names(40, seed=11)
_QUOTED = invent_names(120, seed=12)[:40]
_BARE = invent_names(120, seed=13)[60:100]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    texts = [
        *make_cases(_TITLED, in_title=True),
        *make_cases(_QUOTED, mark=quoted),
        *make_cases(_BARE),
    ]
    return lexicon_of(texts)


def test_rows_are_in_order_and_buckets_begin_with_their_keys(lexicon: Lexicon) -> None:
    files = payloads(lexicon)
    assert list(files) == [
        *(f"names/{n}" for n in range(len(lexicon.names))),
        *(f"pinyin/{n}" for n in range(len(lexicon.pinyin))),
        "readings",
    ]
    assert lexicon.names[0] == lexicon.pinyin[0] == ""
    suffixes = []
    for number, key in enumerate(lexicon.names):
        rows = [row.split("\t") for row in files[f"names/{number}"]["rows"].split("\n")]
        suffixes += [suffix for _, suffix, _ in rows]
        assert key in ("", rows[0][1])
        assert sum(len("\t".join(row).encode()) + 1 for row in rows) < 8000
    assert suffixes == sorted(suffixes, key=order)
    keys = [key for number in range(len(lexicon.pinyin)) for key in files[f"pinyin/{number}"]]
    assert keys == sorted(keys)
    assert all(2 <= len(key) <= 4 for key in keys)


def test_each_word_has_a_row_for_every_cut_but_the_last() -> None:
    rows = name_rows(write_lexicon({"课程思政": "3n", "党建": "9w"}))
    assert rows == [
        "\t党建\t9w", "课程\t思政\t3n", "课\t程思政\t3n", "\t课程思政\t3n",
    ]  # fmt: skip


def test_the_order_is_that_of_utf_16() -> None:
    rows = name_rows(write_lexicon({"𠮷党": "1n", "\uf900党": "1n"}))
    assert [row.split("\t")[1] for row in rows] == ["𠮷党", "\uf900党"]


def test_initials_are_those_of_all_readings() -> None:
    lexicon = write_lexicon({"成长营": "1n", "1+1+n模式": "1q", "ai课堂": "2q"})
    assert pinyin_rows(lexicon) == {
        "aikt": "ai课堂 2q",
        "ccy": "成长营 1n",
        "cy": "长营 1n",
        "czy": "成长营 1n",
        "ikt": "i课堂 2q",
        "kt": "课堂 2q",
        "ms": "模式 1q",
        "nms": "n模式 1q",
        "zy": "长营 1n",
    }
    readings = payloads(lexicon)["readings"]
    assert readings["chang"] == readings["zhang"] == "长"


def test_a_word_of_many_readings_has_few_keys() -> None:
    keys = pinyin_rows(write_lexicon({"行行行行行": "1n"}))
    assert sum("行行行行行" in row for row in keys.values()) == 8


def test_long_words_are_heard_by_their_first_eight_characters() -> None:
    rows = pinyin_rows(write_lexicon({"课程思政示范课堂建设项目": "1n"}))
    assert rows["kcsz"] == "课程思政示范课堂 1n"


def test_names_are_found_by_sound_and_with_a_slip(lexicon: Lexicon) -> None:
    reader = LexiconReader(lexicon)
    rng = random.Random(1)
    for names in (_TITLED, _QUOTED, _BARE):
        found = {"full": 0, "initials": 0, "mixed": 0, "slip": 0}
        for name in names:
            sounds = lazy_pinyin(name)
            wrong = rng.randrange(len(name))
            found["full"] += name in reader.hear("".join(sounds))
            found["initials"] += name in reader.hear("".join(sound[0] for sound in sounds))
            found["mixed"] += name in reader.hear(name[0] + "".join(sounds[1:]))
            found["slip"] += name in reader.mend(name[:wrong] + "党" + name[wrong + 1 :])
        assert min(found.values()) >= 0.95 * len(names), found


def test_a_long_name_with_a_slip_is_found_by_its_pieces() -> None:
    name = "青屿理工大学电气工程学院实验中心第二党支部"
    texts = [CaseText.of("x", "", name, "", (Line("n", name),))]
    reader = LexiconReader(lexicon_of(texts))
    for wrong in range(len(name)):
        assert name in reader.mend(name[:wrong] + "海" + name[wrong + 1 :]), wrong


def test_the_lexicon_is_the_same_each_time_and_within_its_limit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    texts = make_cases(invent_names(60, seed=3), in_title=True)
    full = lexicon_of(texts)
    assert lexicon_of(texts) == full
    monkeypatch.setattr(module, "_BYTES", 24_000)
    monkeypatch.setattr(module, "_BYTES_A_CASE", 100)
    small = lexicon_of(texts)
    assert 24_000 < sum(len(file.content) for file in small.files) <= 30_000
    reader = LexiconReader(small)
    assert "课程思政" in reader.hear("kechengsizheng")


def test_no_cases_have_an_empty_lexicon() -> None:
    lexicon = lexicon_of([])
    assert (lexicon.names, lexicon.pinyin) == (("",), ("",))
    assert [file.url for file in lexicon.files] == [
        "search/names/0.js",
        "search/pinyin/0.js",
        "search/readings.js",
    ]
