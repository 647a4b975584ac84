"""What was made once is found again, and nothing else is taken for it."""

import os
from pathlib import Path

import pytest

from showcase.cache import Store, keep_files, kept_files
from showcase.model.submission import MediaFile
from showcase.photos.derive import make_jpeg
from showcase.photos.make import make_photos, missing_photos, site_photos
from showcase.photos.variants import site_variants
from showcase.release import SiteWriter
from tests.pictures.drawing import drawing, saved

FILES = {"480.jpg": b"eins", "480.avif": b"zwei"}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "cache")


@pytest.fixture
def kept(store: Store) -> dict[str, Path]:
    keep_files(store, "photo", "ab12", FILES)
    found = kept_files(store, "photo", "ab12")
    assert found is not None
    return found


def test_a_set_is_found_again(kept: dict[str, Path]) -> None:
    assert {name: path.read_bytes() for name, path in kept.items()} == FILES


def test_a_set_that_never_was_is_none(store: Store) -> None:
    assert kept_files(store, "photo", "ab12") is None


@pytest.mark.parametrize("text", [b"", b"drei", b"lang genug"])
def test_a_changed_file_is_none_of_ours(store: Store, kept: dict[str, Path], text: bytes) -> None:
    path = kept["480.jpg"]
    time = path.stat().st_mtime_ns
    path.write_bytes(text)
    os.utime(path, ns=(time + 10**9, time + 10**9))
    assert kept_files(store, "photo", "ab12") is None


def test_a_lost_file_is_none(store: Store, kept: dict[str, Path]) -> None:
    kept["480.avif"].unlink()
    assert kept_files(store, "photo", "ab12") is None


def test_a_cache_that_was_copied_is_as_good(store: Store, kept: dict[str, Path]) -> None:
    os.utime(kept["480.jpg"], ns=(10**18, 10**18))
    for _ in range(2):
        assert kept_files(store, "photo", "ab12") == kept


def test_files_without_their_record_count_for_nothing(store: Store, kept: dict[str, Path]) -> None:
    (store.folder / "photo" / "ab" / "ab12").unlink()
    assert kept_files(store, "photo", "ab12") is None
    assert kept["480.jpg"].exists()


def test_a_full_disk_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    store = Store(tmp_path / "cache")
    keep_files(store, "photo", "ab12", FILES)
    assert kept_files(store, "photo", "ab12") is None


def test_making_anew_leaves_the_linked_file_alone(
    tmp_path: Path, store: Store, kept: dict[str, Path]
) -> None:
    writer = SiteWriter(tmp_path / "site")
    writer.link("a/b.jpg", kept["480.jpg"])
    writer.link("a/b.jpg", kept["480.jpg"])  # a preview builds over the last one
    keep_files(store, "photo", "ab12", {"480.jpg": b"anders", "480.avif": b"x"})
    assert (tmp_path / "site/a/b.jpg").read_bytes() == b"eins"


# --- photos ---------------------------------------------------------------------------------------


def photos(root: Path, count: int) -> tuple[MediaFile, ...]:
    """Write photos that differ."""
    files = []
    for number in range(count):
        data = saved(drawing().resize((64 + number, 48)), "jpeg")
        path = f"{number}.jpg"
        (root / path).write_bytes(data)
        files.append(MediaFile(path, "jpeg", len(data), f"{number:064d}", 64 + number, 48))
    return tuple(files)


def test_a_build_that_was_broken_off_goes_on_where_it_was(tmp_path: Path, store: Store) -> None:
    files = photos(tmp_path, 3)
    making = make_photos(tmp_path, files, store, jobs=1)
    assert next(making) in files
    del making
    left = missing_photos(files, store)
    assert left == files[1:]
    assert set(make_photos(tmp_path, left, store, jobs=1)) == set(left)
    assert missing_photos(files, store) == ()


def test_the_same_photo_is_made_once(tmp_path: Path, store: Store) -> None:
    (file,) = photos(tmp_path, 1)
    (tmp_path / "again.jpg").write_bytes((tmp_path / file.path).read_bytes())
    again = MediaFile("again.jpg", "jpeg", file.size, file.digest, file.width, file.height)
    assert len(missing_photos((file, again), store)) == 1
    assert len(list(site_photos(tmp_path, (file, again), store))) == 3


def test_photos_are_made_although_nothing_can_be_kept(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("")
    store = Store(tmp_path / "cache")
    files = photos(tmp_path, 1)
    found = dict(site_photos(tmp_path, files, store))
    assert all(isinstance(content, bytes) for content in found.values())
    assert len(found) == 3


def test_several_processes_make_the_same(tmp_path: Path, store: Store) -> None:
    files = photos(tmp_path, 5)
    list(make_photos(tmp_path, files, store, jobs=2))
    there = Store(tmp_path / "other")
    list(make_photos(tmp_path, files, there, jobs=1))
    for (url, one), (same, other) in zip(
        site_photos(tmp_path, files, store), site_photos(tmp_path, files, there), strict=True
    ):
        assert isinstance(one, Path)
        assert isinstance(other, Path)
        assert (url, one.read_bytes()) == (same, other.read_bytes())


@pytest.mark.parametrize(
    ("size", "widths"),
    [
        ((4000, 3000), [480, 960, 1600]),
        ((1600, 1200), [480, 960, 1600]),
        ((700, 500), [480, 700]),
        ((480, 300), [480]),
        ((90, 60), [90]),
        ((1000, 60_000), [266]),
        ((60_000, 3), [480, 960, 1600]),
    ],
)
def test_sizes_are_never_larger_than_the_photo(size: tuple[int, int], widths: list[int]) -> None:
    variants = site_variants(MediaFile("a.jpg", "jpeg", 1, "0" * 64, *size))
    assert [variant.width for variant in variants] == widths
    assert all(1 <= variant.height <= 16_000 for variant in variants)


def test_photos_for_the_press_keep_fine_colours() -> None:
    data = saved(drawing(), "png")
    for fine, sampling in ((True, b"\x11"), (False, b"\x22")):
        jpeg = make_jpeg("png", data, 300, dpi=300, fine=fine)
        frame = jpeg.index(b"\xff\xc0")
        assert jpeg[frame + 11 : frame + 12] == sampling
        assert jpeg[13:18] == b"\x01\x01\x2c\x01\x2c"
