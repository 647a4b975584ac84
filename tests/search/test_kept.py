"""What is kept of an earlier index saves time, and never changes a file."""

import json
import pickle
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ClassVar, ParamSpec, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from showcase.cache import Store
from showcase.search import CaseText, Indexing, Kept
from showcase.search.kept import Rows
from tests.search.indexes import case

P = ParamSpec("P")
T = TypeVar("T")

_LINES = st.lists(st.text("甲乙丙a國。", min_size=1, max_size=9), min_size=1, max_size=4)
_PLACES = st.integers(0, 9)
_CHANGES = st.one_of(
    st.tuples(st.just("add"), _PLACES, _LINES),
    st.tuples(st.just("replace"), _PLACES, _LINES),
    st.tuples(st.just("remove"), _PLACES, st.just([])),
    st.tuples(st.just("swap"), _PLACES, st.just([])),
    st.tuples(st.just("damage"), _PLACES, st.just([])),
)


@settings(max_examples=30, deadline=None)
@given(st.lists(_LINES, max_size=8), st.lists(_CHANGES, min_size=1, max_size=5))
def test_an_index_made_from_an_earlier_one_is_the_same(
    first: list[list[str]], changes: list[tuple[str, int, list[str]]]
) -> None:
    with TemporaryDirectory() as folder:
        kept = Kept(Store(Path(folder)), "1")
        texts = [case(*lines, number=number) for number, lines in enumerate(first)]
        assert _files(texts, kept) == _files(texts, Kept())
        for number, (change, place, lines) in enumerate(changes, len(first)):
            _apply(change, place, case(*lines, number=number) if lines else None, texts)
            if change == "damage":
                _damage(Path(folder), place)
            assert _files(texts, kept) == _files(texts, Kept())


@settings(max_examples=8, deadline=None)
@given(st.lists(_CHANGES, min_size=1, max_size=3), st.integers(120, 200))
def test_so_is_one_of_many_cases(changes: list[tuple[str, int, list[str]]], cases: int) -> None:
    texts = _many(cases)
    with TemporaryDirectory() as folder:
        kept = Kept(Store(Path(folder)), "1")
        _files(texts, kept)
        for number, (change, place, lines) in enumerate(changes, cases):
            _apply(change, place * 13, case(*lines, number=number) if lines else None, texts)
            if change == "damage":
                _damage(Path(folder), place)
            assert _files(texts, kept) == _files(texts, Kept())


class _Elsewhere(Executor):
    """Stands for other processes: knows when it is at work."""

    def __init__(self) -> None:
        self.busy = False

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        future: Future[T] = Future()
        work, given = pickle.loads(pickle.dumps((fn, args)))
        self.busy = True
        future.set_result(work(*given, **kwargs))
        self.busy = False
        return future


class _Watched(Store):
    """Notes which entries are put by whom."""

    here: ClassVar[set[str]] = set()
    there: ClassVar[set[str]] = set()
    elsewhere: ClassVar[_Elsewhere | None] = None

    def put(self, kind: str, key: str, payload: bytes) -> None:
        busy = self.elsewhere is not None and self.elsewhere.busy
        (self.there if busy else self.here).add(key)
        super().put(kind, key, payload)


def _many(cases: int) -> list[CaseText]:
    words = ("甲乙丙", "乙丙a國", "丙甲乙乙", "国a甲。乙丙", "a")
    return [case(words[n % 5], *(words[n * k % 5] for k in (1, 3)), number=n) for n in range(cases)]


def test_other_processes_make_what_is_made_by_block(tmp_path: Path) -> None:
    texts = _many(150)
    digests = [text.digest for text in texts]
    elsewhere = _Watched.elsewhere = _Elsewhere()
    kept = Kept(_Watched(tmp_path), "1")
    made = Indexing(texts, (), few=2, kept=kept, digests=digests, executor=elsewhere).files()
    assert [(file.url, file.content) for file in made] == _files(texts, Kept())
    blocks = {f"{n:04}" for n in range(3)}
    names = ("short", "longer-3", "longer-4", "lacking", "chosen", "rare", "packed")
    assert {f"{name}-{n}" for name in names for n in blocks} <= _Watched.there
    assert _Watched.here.isdisjoint(_Watched.there)
    steps = {name for name in _Watched.there if name.startswith(("corpus-", "places-"))}
    assert len(steps) == 4 * len(blocks)
    assert not any(kept.get(name) for name in steps)  # of use to one another only


def test_their_steps_to_an_index_that_was_broken_off_do_not_stay(tmp_path: Path) -> None:
    kept, steps = Kept(Store(tmp_path), "1"), ("corpus-0001", "places-3-0000", "places-4-0003")
    for name in steps:
        kept.put(name, b"left over")
    _files(_many(150), kept)
    assert not any(kept.get(name) for name in steps)


def test_what_they_cannot_keep_is_made_here() -> None:
    texts = _many(150)
    made = Indexing(texts, (), few=2, executor=_Elsewhere()).files()
    assert [(file.url, file.content) for file in made] == _files(texts, Kept())


def _files(texts: Sequence[CaseText], kept: Kept) -> list[tuple[str, str]]:
    return [(file.url, file.content) for file in Indexing(texts, (), few=2, kept=kept).files()]


def _apply(change: str, place: int, text: CaseText | None, texts: list[CaseText]) -> None:
    if change == "add" and text is not None:
        texts.insert(place, text)
    elif texts:
        place %= len(texts)
        if change == "replace" and text is not None:
            texts[place] = text
        elif change == "remove":
            del texts[place]
        elif change == "swap":
            texts[0], texts[place] = texts[place], texts[0]


def _damage(folder: Path, place: int) -> None:
    for number, path in enumerate(sorted(path for path in folder.rglob("*") if path.is_file())):
        data = bytearray(path.read_bytes())
        if number % 2 == place % 2:
            data[-1 - place % len(data)] ^= 1
            path.write_bytes(data)
        elif place > 5:
            path.write_bytes(data[:-place])


def test_only_what_is_missing_is_made(tmp_path: Path) -> None:
    kept, made = Kept(Store(tmp_path), "1"), []

    def rows(*digests: str) -> list[bytes]:
        def make(digest: str) -> bytes:
            made.append(digest)
            return digest.encode() * 3

        known = Rows(kept, "rows")
        found = [known.row(digest, lambda one=digest: make(one)) for digest in digests]
        known.save()
        return found

    assert rows("a", "", "c") == [b"aaa", b"", b"ccc"]
    assert made == ["a", "", "c"]
    assert rows("c", "d", "a") == [b"ccc", b"ddd", b"aaa"]
    assert made == ["a", "", "c", "d"]
    assert rows("") == [b""]
    assert made == ["a", "", "c", "d", ""]


def test_nothing_is_known_of_another_version_or_name(tmp_path: Path) -> None:
    rows = Rows(Kept(Store(tmp_path), "1"), "rows")
    rows.put("a", b"old")
    rows.save()
    assert "a" in Rows(Kept(Store(tmp_path), "1"), "rows")
    for version, name in (("2", "rows"), ("1", "others")):
        assert "a" not in Rows(Kept(Store(tmp_path), version), name)


_GARBAGE = (b"", b"{", b"[1]", b"{}\n", b'{"a": ["<u8", 3]}\n', b'{"a": 1}\nx', b"\xff\n\xff")


@pytest.mark.parametrize("garbage", _GARBAGE)
def test_an_entry_of_another_form_is_made_again(tmp_path: Path, garbage: bytes) -> None:
    texts = [*_many(70), case("n:甲乙支部", "“丙丁”", number=70)]
    kept = Kept(Store(tmp_path), "1")
    made = _files(texts, kept)
    names = [path.name for path in tmp_path.rglob("*") if path.is_file()]
    for name in names:
        entry = kept.get(name)
        assert entry is not None
        mark, line_end, _ = entry.partition(b"\n")
        kept.put(name, mark + line_end + garbage)
    texts[0] = case("改过", number=0)
    assert _files(texts, kept) == _files(texts, Kept())
    texts[0] = case("甲乙丙", number=0)
    for name in names:
        kept.put(name, garbage)
    assert _files(texts, kept) == _files(texts, Kept())
    assert len(made) > len(texts)


def test_a_file_that_has_changed_has_another_digest(tmp_path: Path) -> None:
    kept, texts = Kept(Store(tmp_path), "1"), _many(130)
    before = {file.url: file for file in Indexing(texts, (), few=2, kept=kept).files()}
    texts[70] = case("甲乙丙", "又改", number=70)
    after = {file.url: file for file in Indexing(texts, (), few=2, kept=kept).files()}
    assert before.keys() <= after.keys()
    changed = {url for url, file in before.items() if file.digest != after[url].digest}
    assert changed == {url for url, one in before.items() if one.content != after[url].content}
    assert "search/texts/70.js" in changed
    assert "search/texts/71.js" not in changed


def test_an_entry_is_made_again_for_another_digest(tmp_path: Path) -> None:
    kept = Kept(Store(tmp_path), "1")
    assert kept.entry("a", "x", lambda: b"1") == b"1"
    assert kept.entry("a", "x", lambda: b"2") == b"1"
    assert kept.entry("a", "xy", lambda: b"3") == b"3"
    assert Kept(Store(tmp_path), "2").entry("a", "xy", lambda: b"4") == b"4"


def test_nothing_stays_of_cases_that_have_left(tmp_path: Path) -> None:
    kept, texts = Kept(Store(tmp_path), "1"), _many(200)

    def blocks(number: int) -> set[str]:
        some = [text.digest for text in texts[:number]]
        tuple(Indexing(texts[:number], (), few=2, kept=kept, digests=some).files())
        names = (path.name.rpartition("-")[2] for path in tmp_path.rglob("*-*"))
        return {name for name in names if name.isdecimal()}

    assert blocks(200) == {"0000", "0001", "0002", "0003"}
    assert blocks(70) == {"0000", "0001"}


def test_an_edit_that_makes_no_other_word_leaves_the_lexicon(tmp_path: Path) -> None:
    kept = Kept(Store(tmp_path), "1")
    texts = [case("n:" + "、".join(f"{c}{d}支部" for c in "甲乙丙丁" for d in "戊己庚辛"), "原文")]
    _files(texts, kept)
    before = kept.get("lexicon")
    chosen = kept.get("chosen-0000")
    assert chosen is not None
    for words in json.loads(chosen.partition(b"\n")[2]).values():
        assert list(words) == sorted(words)  # or the order of a set would make it another one
    text = texts[0].text.replace("原文", "改过")
    _files([replace(texts[0], text=text)], kept)
    assert kept.get("lexicon") == before
