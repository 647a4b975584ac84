"""A cleaned picture shows the same, to the last bit, and tells nothing."""

import io
import struct
import warnings
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import ExifTags, Image
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.WebPImagePlugin import WebPImageFile
from pillow_heif import HeifImageFile

from showcase.cleaning.boxes import boxes
from showcase.cleaning.clean import CannotClean, clean_picture
from showcase.intake.picture_metadata import picture_metadata
from showcase.intake.pictures import Picture, look_at_picture
from tests.cleaning.pictures import ICC, KINDS, MODES, SECRETS, iptc, scene, telling

_OPENERS: dict[str, Any] = {
    "JPEG": JpegImageFile,
    "PNG": PngImageFile,
    "WEBP": WebPImageFile,
    "HEIF": HeifImageFile,
}


def _open(form: str, data: bytes) -> Any:
    return _OPENERS[form](io.BytesIO(data))


def _turn(form: str, data: bytes) -> int:
    with _open(form, data) as image:
        image.load()
        turn: int = image.getexif().get(ExifTags.Base.Orientation, 1)
        return turn


def _hold(form: str, data: bytes) -> bytes:
    """Hold that a cleaned picture shows the same and tells nothing, and return it."""
    cleaned = clean_picture(KINDS[form], data)
    with _open(form, data) as before, _open(form, cleaned) as after:
        before.load()
        after.load()
        assert (before.mode, before.size) == (after.mode, after.size)
        assert before.tobytes() == after.tobytes()
        assert before.info.get("icc_profile") == after.info.get("icc_profile")
        assert picture_metadata(after) == ()
    assert _turn(form, cleaned) == _turn(form, data)
    assert [secret for secret in SECRETS if secret in cleaned] == []
    assert clean_picture(KINDS[form], cleaned) == cleaned
    return cleaned


@pytest.mark.parametrize(("form", "mode"), MODES)
@pytest.mark.parametrize("turn", range(1, 9))
def test_every_kind_and_turn(form: str, mode: str, turn: int) -> None:
    data = telling(form, mode, turn)
    with _open(form, data) as image:
        image.load()
        assert picture_metadata(image)
    cleaned = _hold(form, data)
    assert len(cleaned) < len(data) or form == "HEIF"
    if mode == "RGB":
        assert _open(form, cleaned).info["icc_profile"] == ICC
    if form != "HEIF":
        assert _turn(form, cleaned) == turn


@given(
    st.sampled_from([one for one in MODES if one[0] != "HEIF"]),
    st.integers(1, 8),
    st.fixed_dictionaries(
        {},
        optional={
            "profile": st.booleans(),
            "progressive": st.booleans(),
            "subsampling": st.sampled_from([0, 1, 2]),
            "restart_marker_blocks": st.integers(1, 3),
            "lossless": st.booleans(),
            "dpi": st.just((300, 300)),
        },
    ),
    st.binary(max_size=40),
)
@settings(max_examples=60, deadline=None)
def test_whatever_way_a_picture_is_stored(
    kind: tuple[str, str], turn: int, options: dict[str, Any], rest: bytes
) -> None:
    form, mode = kind
    if form == "WEBP":
        options.pop("dpi", None)
    data = telling(form, mode, turn, **options)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        _hold(form, data + rest)


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_a_jpeg_loses_all_that_its_segments_and_its_end_hide(mode: str) -> None:
    data = iptc(telling("JPEG", mode, 6))
    cleaned = _hold("JPEG", data)
    assert cleaned.endswith(b"\xff\xd9")
    assert b"MPF" not in cleaned
    assert b"JFXX" not in cleaned
    jfif, turned = cleaned.find(b"JFIF\0"), cleaned.find(b"Exif\0\0")
    assert (jfif, turned) == ((-1, 6) if mode == "CMYK" else (6, 24))


@pytest.mark.parametrize("form", ["WEBP", "PNG"])
def test_pictures_that_move_go_on_moving(form: str) -> None:
    frames = [scene("RGB", (40, 40)).rotate(90 * n) for n in range(3)]
    out = io.BytesIO()
    frames[0].save(out, form, save_all=True, append_images=frames[1:], duration=80, lossless=True,
                   exif=Image.Exif().tobytes(), xmp=b"<x/>")  # fmt: skip
    data = out.getvalue()
    cleaned = _hold(form, data)
    with _open(form, data) as before, _open(form, cleaned) as after:
        assert before.n_frames == after.n_frames == 3
        for number in range(3):
            before.seek(number)
            after.seek(number)
            assert before.tobytes() == after.tobytes()


def test_a_heic_keeps_its_size_and_every_other_byte() -> None:
    data = telling("HEIF", "RGB")
    film = struct.pack(">I4s", 24, b"mpvd") + b"TelefonX" + bytes(8)
    cleaned = _hold("HEIF", data + film)
    assert len(cleaned) == len(data) + 24
    assert [box.name for box in boxes(cleaned, 0, len(cleaned))][-1] == b"free"
    changed = sum(a != b for a, b in zip(data, cleaned, strict=False))
    assert 0 < changed < 1500


def test_what_is_cleaned_is_still_let_in() -> None:
    for form, kind in KINDS.items():
        seen = look_at_picture(kind, clean_picture(kind, telling(form, "RGB", 6)))
        assert isinstance(seen, Picture)
        assert (seen.width, seen.height, seen.metadata) == (50, 70, ())


@pytest.mark.parametrize("form", list(KINDS))
@example(cut=1, at=101, flip=1)  # EOFError of the decoder of HEIC
@example(cut=1, at=29, flip=40)  # a WebP that says it is larger than any may be
@given(cut=st.integers(1, 400), at=st.integers(0, 3000), flip=st.integers(1, 255))
@settings(max_examples=60, deadline=None)
def test_damaged_pictures_are_refused_or_shown_the_same(
    form: str, cut: int, at: int, flip: int
) -> None:
    data = bytearray(telling(form, "RGB", 3))
    data[at % len(data)] ^= flip
    for broken in (bytes(data), bytes(data[: -(cut % len(data))])):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                cleaned = clean_picture(KINDS[form], broken)
            except CannotClean:
                continue
            with _open(form, broken) as before, _open(form, cleaned) as after:
                assert before.tobytes() == after.tobytes()
