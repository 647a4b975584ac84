"""What is kept of an earlier index saves time, and never changes a file."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.cache import Store
from showcase.search import CaseText, Kept, search_files
from tests.search.indexes import case

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


def _files(texts: Sequence[CaseText], kept: Kept) -> list[tuple[str, str]]:
    return [(file.url, file.content) for file in search_files(texts, (), few=2, kept=kept)]


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
    made: list[int] = []

    def make(places: Sequence[int]) -> Iterator[bytes]:
        made.extend(places)
        return (b"%d" % place * place for place in places)

    kept = Kept(Store(tmp_path), "1")
    assert kept.rows("texts", ["a", "b", "c"], make) == [b"", b"1", b"22"]
    assert made == [0, 1, 2]
    assert kept.rows("texts", ["c", "d", "a"], make) == [b"22", b"1", b""]
    assert made == [0, 1, 2, 1]
    assert kept.rows("texts", ["b"], make) == [b""]
    assert made == [0, 1, 2, 1, 0]


def test_nothing_is_known_of_another_version_or_name(tmp_path: Path) -> None:
    Kept(Store(tmp_path), "1").rows("texts", ["a"], lambda places: [b"old" for _ in places])
    for kept, name in ((Kept(Store(tmp_path), "2"), "texts"), (Kept(Store(tmp_path), "1"), "b")):
        assert kept.rows(name, ["a"], lambda places: [b"new" for _ in places]) == [b"new"]
