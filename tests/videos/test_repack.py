"""A video packed again plays the same, starts at once and tells nothing."""

import io
from pathlib import Path
from typing import Any

import pytest

from showcase.cache import Store
from showcase.intake.videos import Video, look_at_video
from showcase.model.submission import MediaFile
from showcase.videos.publish import published_film
from showcase.videos.repack import CannotRepack, repack
from showcase.videos.stills import take_still
from tests.films import film

TOLD = (("location", "+39.9042+116.4074/"), ("make", "Apple"), ("artist", "张某某"))
SLOW: dict[str, Any] = {"fast": False, "told": TOLD}
BOTH_WAYS = (("preset", "medium"), ("bf", "2"))
"""Frames that are stored in another order than they are shown in."""


def look(data: bytes) -> Video:
    """Look at a film that is sound."""
    found = look_at_video(io.BytesIO(data), len(data))
    assert isinstance(found, Video)
    return found


def packed(tmp_path: Path, data: bytes) -> bytes:
    """Pack a film again."""
    source, target = tmp_path / "source.mp4", tmp_path / "target.mp4"
    source.write_bytes(data)
    repack(source, target)
    return target.read_bytes()


@pytest.mark.parametrize(
    "given",
    [
        SLOW,
        {"fragmented": True},
        {"fragmented": True, "options": BOTH_WAYS},
        {"fast": False, "options": BOTH_WAYS},
        {"fast": False, "turned": 90},
        {"fast": False, "turned": 270, "told": TOLD},
        {"fast": False, "audio": ""},
        {"fast": False, "audio": "libmp3lame"},
        {"fast": False, "codec": "libx265"},
    ],
)
def test_a_film_packed_again_is_the_same_film(tmp_path: Path, given: dict[str, Any]) -> None:
    given = {"size": (320, 180), **given}
    before, after = film(**given), packed(tmp_path, film(**given))
    assert look(after).metadata == ()
    assert look(after).facts.plain
    for kept in ("codec", "profile", "pixels", "audio", "width", "height", "turned"):
        assert getattr(look(after).facts, kept) == getattr(look(before).facts, kept)
    assert abs(look(after).facts.milliseconds - look(before).facts.milliseconds) < 500
    assert not any(word in after for word in (b"39.9", b"Apple", "张".encode()))


def test_packing_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    once = packed(tmp_path, film(**SLOW))
    assert packed(tmp_path, once) == packed(tmp_path, film(**SLOW)) == once


def test_what_is_no_film_is_left_alone(tmp_path: Path) -> None:
    source = tmp_path / "a.mp4"
    source.write_bytes(film()[:2000])
    with pytest.raises(CannotRepack):
        repack(source, tmp_path / "b.mp4")
    assert not (tmp_path / "b.mp4").exists()


def handed_in(root: Path, data: bytes) -> MediaFile:
    """Put a film into a project."""
    (root / "a.mp4").write_bytes(data)
    return MediaFile("a.mp4", "mp4", len(data), "0" * 64, video=look(data).facts)


def test_a_plain_film_is_published_as_it_is(tmp_path: Path) -> None:
    found = published_film(tmp_path, handed_in(tmp_path, film()), Store(tmp_path / "cache"))
    assert found == tmp_path / "a.mp4"
    assert not (tmp_path / "cache").exists()


def test_another_film_is_packed_once(tmp_path: Path) -> None:
    file, kept = handed_in(tmp_path, film(**SLOW)), Store(tmp_path / "cache")
    found = published_film(tmp_path, file, kept)
    assert found is not None
    assert look(found.read_bytes()).facts.plain
    again = found.stat().st_mtime_ns
    assert published_film(tmp_path, file, kept) == found
    assert found.stat().st_mtime_ns == again
    found.write_bytes(b"cut")  # damaged: made anew
    assert published_film(tmp_path, file, kept) == found
    assert look(found.read_bytes()).facts.plain


def test_a_film_that_tells_and_cannot_be_packed_is_not_published(tmp_path: Path) -> None:
    file, kept = handed_in(tmp_path, film(**SLOW)), Store(tmp_path / "cache")
    telling = MediaFile(
        file.path, "mp4", 1, "1" * 64, metadata=(("定位", "1, 2"),), video=file.video
    )
    (tmp_path / "a.mp4").write_bytes(b"\0" * 100)
    assert published_film(tmp_path, telling, kept) is None
    assert list((tmp_path / "cache").rglob("*.mp4")) == []


def test_a_still_of_what_cannot_be_read_is_dark_and_as_large(tmp_path: Path) -> None:
    file = handed_in(tmp_path, film(size=(320, 180)))
    (tmp_path / "a.mp4").write_bytes(b"\0" * 100)
    assert file.video is not None
    assert take_still(tmp_path / "a.mp4", file.video)[:8] == b"\x89PNG\r\n\x1a\n"
