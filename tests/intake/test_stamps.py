"""What hasn't changed is not read again; what has is, whatever its times say."""

import os
from pathlib import Path

import pytest

from showcase.build.project import open_cache
from showcase.cache import dump_record, load_record
from showcase.findings import FaultKind
from showcase.intake import Source, contents, load_sources, media
from showcase.intake import stamps as stamps_module
from showcase.intake.contents import KeptLook
from tests.intake.gate import CASE, MEDIA, TEXT, write
from tests.intake.made import pdf
from tests.tiny import jpeg

FILES: dict[str, bytes | str] = {
    CASE: TEXT,
    f"{MEDIA}/01.jpg": jpeg(),
    f"{MEDIA}/02.jpg": jpeg()[:300],
    f"{MEDIA}/a.pdf": pdf("told"),
    f"{MEDIA}/a.vtt": "WEBVTT\n\n字\n",
    f"{MEDIA}/a.docx": b"PK\x03\x04word/",
    f"{MEDIA}/leer.jpg": b"",
}


class Looks:
    """Counts which files are looked at, and which are opened up."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.paths: list[str] = []
        real = media.look_at

        def look_at(place: str, path: str, kept: object) -> object:
            self.paths.append(path)
            return real(place, path, kept)  # type: ignore[arg-type]

        monkeypatch.setattr(media, "look_at", look_at)

    def during(self, root: Path) -> tuple[Source, list[str]]:
        """Load the project; return its case and what was looked at."""
        self.paths.clear()
        (source,) = load_sources(root, open_cache(root))
        return source, sorted(self.paths)


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> Looks:
    """What is looked at."""
    return Looks(monkeypatch)


def age(root: Path, seconds: int = 60) -> None:
    """Make all files older."""
    for path in (root / "media").rglob("*"):
        status = path.stat()
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns - seconds * 10**9))


def test_what_is_unchanged_is_not_read_again(tmp_path: Path, looks: Looks) -> None:
    write(tmp_path, FILES)
    age(tmp_path)
    first, seen = looks.during(tmp_path)
    assert len(seen) == len(FILES) - 1
    second, again = looks.during(tmp_path)
    assert again == []
    assert second == first


def test_what_was_just_written_is_read_again(tmp_path: Path, looks: Looks) -> None:
    write(tmp_path, FILES)
    looks.during(tmp_path)
    assert len(looks.during(tmp_path)[1]) == len(FILES) - 1


@pytest.mark.parametrize(("seconds", "again"), [(1.9, True), (2.1, False)])
def test_just_means_two_seconds(
    tmp_path: Path, looks: Looks, monkeypatch: pytest.MonkeyPatch, seconds: float, again: bool
) -> None:
    write(tmp_path, {CASE: TEXT, f"{MEDIA}/01.jpg": jpeg()})
    written = (tmp_path / MEDIA / "01.jpg").stat().st_mtime_ns
    monkeypatch.setattr(stamps_module.time, "time_ns", lambda: written + int(seconds * 10**9))
    looks.during(tmp_path)
    assert bool(looks.during(tmp_path)[1]) is again


def test_a_change_of_the_same_size_is_seen(tmp_path: Path, looks: Looks) -> None:
    write(tmp_path, {CASE: TEXT, f"{MEDIA}/a.vtt": "WEBVTT\n\na\n"})
    age(tmp_path)
    looks.during(tmp_path)
    write(tmp_path, {f"{MEDIA}/a.vtt": "WEBVTT\n\nb\n"})
    source, seen = looks.during(tmp_path)
    assert seen == [f"{MEDIA}/a.vtt"]
    assert source.media[0].text == "WEBVTT\n\nb\n"


@pytest.mark.skipif(
    os.name == "nt", reason="Windows tells no time of a file's last change of times"
)
def test_a_change_with_its_old_time_put_back_is_seen(tmp_path: Path, looks: Looks) -> None:
    write(tmp_path, {CASE: TEXT, f"{MEDIA}/a.vtt": "WEBVTT\n\na\n"})
    age(tmp_path)
    looks.during(tmp_path)
    path = tmp_path / MEDIA / "a.vtt"
    before = path.stat()
    path.write_text("WEBVTT\n\nb\n", encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert looks.during(tmp_path)[0].media[0].text == "WEBVTT\n\nb\n"


def test_a_new_name_is_looked_at_by_its_name(tmp_path: Path, looks: Looks) -> None:
    write(tmp_path, {CASE: TEXT, f"{MEDIA}/01.jpg": jpeg()})
    age(tmp_path)
    looks.during(tmp_path)
    (tmp_path / MEDIA / "01.jpg").rename(tmp_path / MEDIA / "02.png")
    source, seen = looks.during(tmp_path)
    assert seen == [f"{MEDIA}/02.png"]
    assert [fault.kind for fault in source.faults] == [FaultKind.LYING_TYPE]


def test_what_is_gone_is_forgotten(tmp_path: Path, looks: Looks) -> None:
    write(tmp_path, {CASE: TEXT, f"{MEDIA}/01.jpg": jpeg(), f"{MEDIA}/02.jpg": jpeg()})
    age(tmp_path)
    looks.during(tmp_path)
    (tmp_path / MEDIA / "02.jpg").unlink()
    assert looks.during(tmp_path)[1] == []
    entry = open_cache(tmp_path).get("stamps", "media")
    assert entry is not None
    assert b"01.jpg" in entry
    assert b"02.jpg" not in entry


@pytest.mark.parametrize("entry", [b"", b"x", b"[]", b"{}", b'{"edition": 1, "files": {"a": 1}}'])
def test_stamps_that_are_none_are_no_matter(tmp_path: Path, looks: Looks, entry: bytes) -> None:
    write(tmp_path, {CASE: TEXT, f"{MEDIA}/01.jpg": jpeg()})
    open_cache(tmp_path).put("stamps", "media", entry)
    assert looks.during(tmp_path)[0].faults == ()


def test_other_code_looks_again(
    tmp_path: Path, looks: Looks, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {CASE: TEXT, f"{MEDIA}/01.jpg": jpeg()})
    age(tmp_path)
    looks.during(tmp_path)
    monkeypatch.setattr(stamps_module, "edition", lambda: "another")
    assert looks.during(tmp_path)[1] == [f"{MEDIA}/01.jpg"]


def test_the_same_content_is_opened_up_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[int] = []
    real = contents.look_at_picture

    def look(kind: str, data: bytes) -> object:
        opened.append(len(data))
        return real(kind, data)

    monkeypatch.setattr(contents, "look_at_picture", look)
    write(tmp_path, {CASE: TEXT, f"{MEDIA}/01.jpg": jpeg(), f"{MEDIA}/02.jpg": jpeg()})
    (source,) = load_sources(tmp_path, open_cache(tmp_path))
    assert [file.path for file in source.media] == [f"{MEDIA}/01.jpg", f"{MEDIA}/02.jpg"]
    assert len(opened) == 1
    load_sources(tmp_path, open_cache(tmp_path))
    assert len(opened) == 1


def test_looks_come_back_as_they_were(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    (source,) = load_sources(tmp_path, open_cache(tmp_path))
    for look in (*source.media, *source.faults):
        path = look.owner if hasattr(look, "owner") else look.path
        known = load_record(dump_record(KeptLook.of(look)), KeptLook)
        assert known is not None
        assert repr(known.at(path)) == repr(look)


def test_a_file_that_could_not_be_read_is_tried_again(
    tmp_path: Path, looks: Looks, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {CASE: TEXT, f"{MEDIA}/01.jpg": jpeg()})
    age(tmp_path)
    real = contents.open_plain

    def refuse(path: str) -> object:
        raise PermissionError(path)

    monkeypatch.setattr(contents, "open_plain", refuse)
    assert [f.kind for f in looks.during(tmp_path)[0].faults] == [FaultKind.UNREADABLE]
    monkeypatch.setattr(contents, "open_plain", real)
    assert looks.during(tmp_path)[0].faults == ()
