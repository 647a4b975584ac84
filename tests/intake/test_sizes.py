"""Too large, too many, empty: all with numbers, and nothing of it is read."""

import io
from pathlib import Path
from typing import Any

import pytest

from showcase.findings import Fault, FaultKind, Span
from showcase.intake import contents, load_programme_source, media, sources
from showcase.intake.sizes import (
    MAX_CASE_BYTES,
    MAX_FILES,
    MAX_PROGRAMME_BYTES,
    MAX_TOGETHER,
    size_text,
)
from tests.intake.gate import CASE, MEDIA, TEXT, faults_of, said, sources_of, told, write
from tests.rules.recipes import make
from tests.tiny import jpeg


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (0, "0 字节"),
        (999, "999 字节"),
        (1000, "1 KB"),
        (1_201, "1.3 KB"),
        (999_900, "999.9 KB"),
        (40_000_000, "40 MB"),
        (1_200_000_001, "1.3 GB"),
    ],
)
def test_sizes_as_people_write_them(size: int, text: str) -> None:
    assert size_text(size) == text


@pytest.mark.parametrize(("more", "told_"), [(0, False), (1, True)])
def test_a_case_has_a_largest_size(tmp_path: Path, more: int, told_: bool) -> None:
    write(tmp_path, {CASE: b"a" * (MAX_CASE_BYTES + more)})
    faults = faults_of(tmp_path)
    assert bool(faults) is told_
    assert sources_of(tmp_path)[CASE].data == (b"" if told_ else b"a" * MAX_CASE_BYTES)
    if told_:
        assert faults[0].kind is FaultKind.TOO_LARGE
        assert "500 KB" in said(CASE, faults[0])


def test_a_programme_may_be_larger(tmp_path: Path) -> None:
    place = "cases/programme.yml"
    write(tmp_path, {place: b"a" * MAX_PROGRAMME_BYTES})
    assert load_programme_source(tmp_path).faults == ()
    write(tmp_path, {place: b"a" * (MAX_PROGRAMME_BYTES + 1)})
    assert [f.kind for f in load_programme_source(tmp_path).faults] == [FaultKind.TOO_LARGE]


@pytest.mark.parametrize("place", [CASE, f"{MEDIA}/01.jpg", f"{MEDIA}/a.docx"])
def test_empty_files_have_their_own_words(tmp_path: Path, place: str) -> None:
    write(tmp_path, {CASE: TEXT, place: b""})
    (fault,) = faults_of(tmp_path)
    assert fault == Fault(FaultKind.EMPTY_FILE, Span(), owner="" if place == CASE else place)
    assert "是空的" in said(CASE, fault)


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.jpg", jpeg(), "jpeg"),
        ("a.png", make("png 6x4"), "png"),
        ("a.webp", make("webp 6x4"), "webp"),
        ("a.mp4", b"\0\0\0\x18ftypisom", "mp4"),
        ("a.pdf", b"%PDF-1.7", "pdf"),
        ("a.vtt", b"WEBVTT\n", "vtt"),
    ],
)
def test_each_kind_has_a_largest_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: bytes, kind: str
) -> None:
    write(tmp_path, {CASE: TEXT, f"{MEDIA}/{name}": content})
    monkeypatch.setitem(contents.MAX_BYTES, kind, len(content) - 1)
    (fault,) = faults_of(tmp_path)
    limit = size_text(len(content) - 1)
    wanted = (limit, kind)
    owner = f"{MEDIA}/{name}"
    assert fault == Fault(FaultKind.TOO_LARGE, Span(), size_text(len(content)), owner, wanted)
    assert f"“{name}”有 {size_text(len(content))}" in said(CASE, fault)
    assert limit in said(CASE, fault)


@pytest.mark.parametrize(
    ("name", "limit"),
    [("jpeg", 40_000_000), ("mp4", 500_000_000), ("vtt", 1_000_000), ("pdf", 200_000_000)],
)
def test_the_limits_are_generous(name: str, limit: int) -> None:
    assert contents.MAX_BYTES[name] == limit


def test_a_film_as_large_as_may_be_is_let_in(tmp_path: Path) -> None:
    write(tmp_path, {CASE: TEXT, f"{MEDIA}/a.mp4": b"\0\0\0\x18ftypisom"})
    with (tmp_path / MEDIA / "a.mp4").open("r+b") as film:
        film.truncate(500_000_001)  # takes no room on disk
    (fault,) = faults_of(tmp_path)
    assert (fault.kind, fault.subject, fault.wanted) == (
        FaultKind.TOO_LARGE, "500.1 MB", ("500 MB", "mp4")
    )  # fmt: skip


@pytest.mark.parametrize(("number", "told_"), [(MAX_FILES, False), (MAX_FILES + 1, True)])
def test_a_submission_has_so_many_files_at_most(tmp_path: Path, number: int, told_: bool) -> None:
    write(tmp_path, {CASE: TEXT, **{f"{MEDIA}/{n:03}.vtt": "WEBVTT\n" for n in range(number)}})
    source = sources_of(tmp_path)[CASE]
    if told_:
        wanted = (str(MAX_FILES),)
        assert source.faults == (
            Fault(FaultKind.TOO_MANY_FILES, Span(), str(number), MEDIA, wanted),
        )
        assert source.media == ()
        assert f"{number} 个文件，最多 {MAX_FILES} 个" in said(CASE, source.faults[0])
    else:
        assert (len(source.media), source.faults) == (number, ())


@pytest.mark.parametrize(("less", "told_"), [(0, False), (1, True)])
def test_the_files_together_have_a_largest_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, less: int, told_: bool
) -> None:
    files = {f"{MEDIA}/a/01.jpg": jpeg(), f"{MEDIA}/02.jpg": jpeg()}
    write(tmp_path, {CASE: TEXT, **files})
    assert MAX_TOGETHER == 1_000_000_000
    together = sum(len(data) for data in files.values())
    monkeypatch.setattr(media, "MAX_TOGETHER", together - less)
    source = sources_of(tmp_path)[CASE]
    assert [f.kind for f in source.faults] == [FaultKind.TOO_LARGE] * told_
    if told_:
        text = said(CASE, source.faults[0])
        assert size_text(together) in text
        assert size_text(together - 1) in text
        assert MEDIA in text


def test_a_file_that_grows_while_it_is_read_is_not_read_further(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {CASE: b"a" * MAX_CASE_BYTES})
    real = sources.open_plain

    class Growing(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            assert size is not None
            assert size > 0
            return super().read(size)

    def growing(place: str) -> Any:
        context = real(place)
        stream, status = context.__enter__()
        stream.close()

        class Context:
            def __enter__(self) -> Any:
                return Growing(b"a" * MAX_CASE_BYTES * 3), status

            def __exit__(self, *_: object) -> None:
                context.__exit__(None, None, None)

        return Context()

    monkeypatch.setattr(sources, "open_plain", growing)
    assert len(sources_of(tmp_path)[CASE].data) == MAX_CASE_BYTES


def test_nothing_is_told_of_a_good_submission(tmp_path: Path) -> None:
    write(tmp_path, {CASE: TEXT, f"{MEDIA}/01.jpg": jpeg()})
    assert told(tmp_path) == []
