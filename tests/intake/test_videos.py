"""Videos: what they are, what they tell, and every way in which one can be broken."""

import io
import struct
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.findings import FaultKind
from showcase.intake.pictures import Refusal
from showcase.intake.videos import Video, look_at_video
from tests.films import film
from tests.intake.made import archive

PLACE = (("location", "+39.9042+116.4074/"),)
PAGE = b"<!DOCTYPE html><script>alert(1)</script>"


def look(data: bytes) -> Video | Refusal:
    """Look at the bytes of a file."""
    return look_at_video(io.BytesIO(data), len(data))


def seen(**given: Any) -> Video:
    """Look at a film that is sound."""
    found = look(film(**given))
    assert isinstance(found, Video)
    return found


def box(kind: bytes, content: bytes) -> bytes:
    """Return a box."""
    return struct.pack(">I4s", 8 + len(content), kind) + content


def test_a_film_is_described_as_browsers_and_readers_care() -> None:
    facts = seen().facts
    assert (facts.width, facts.height, facts.turned, facts.rate) == (1280, 720, 0, 5)
    assert (facts.codec, facts.pixels, facts.audio) == ("h264", "yuv420p", "aac")
    assert 2000 <= facts.milliseconds < 2100
    assert facts.seconds == 2
    assert facts.starts_at_once
    assert facts.plain


@pytest.mark.parametrize(
    ("given", "codec", "pixels", "audio"),
    [
        ({"codec": "libx265"}, "hevc", "yuv420p", "aac"),
        ({"codec": "libx265", "pixels": "yuv420p10le"}, "hevc", "yuv420p10le", "aac"),
        ({"pixels": "yuv420p10le"}, "h264", "yuv420p10le", "aac"),
        ({"pixels": "yuv444p"}, "h264", "yuv444p", "aac"),
        ({"codec": "mpeg4"}, "mpeg4", "yuv420p", "aac"),
        ({"codec": "libvpx-vp9"}, "vp9", "yuv420p", "aac"),
        ({"audio": "libmp3lame"}, "h264", "yuv420p", "mp3"),
        ({"audio": ""}, "h264", "yuv420p", ""),
    ],
)
def test_codecs_are_told_apart(given: dict[str, Any], codec: str, pixels: str, audio: str) -> None:
    facts = seen(size=(320, 180), **given).facts
    assert (facts.codec, facts.pixels, facts.audio) == (codec, pixels, audio)


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_turned_film_is_as_large_as_it_is_seen(turned: int) -> None:
    facts = seen(size=(320, 180), turned=turned).facts
    assert facts.turned == turned
    assert (facts.width, facts.height) == ((320, 180) if turned == 180 else (180, 320))


def test_an_index_behind_the_data_is_told() -> None:
    facts = seen(fast=False).facts
    assert not facts.starts_at_once
    assert not facts.plain


def test_a_film_in_fragments_is_measured_to_its_end() -> None:
    facts = seen(fragmented=True).facts
    assert 1900 < facts.milliseconds < 2200
    assert not facts.starts_at_once


def test_place_and_device_are_told() -> None:
    told = (*PLACE, ("make", "Apple"), ("com.apple.quicktime.model", "iPhone 15"))
    found = seen(told=told)
    assert found.metadata == (
        ("定位", "39.9, 116.4"),
        ("拍摄设备", "Apple"),
        ("拍摄设备", "iPhone 15"),
    )
    assert not found.facts.plain


@pytest.mark.parametrize("share", [0.02, 0.1, 0.3, 0.5, 0.8, 0.95, 0.999])
@pytest.mark.parametrize("fast", [True, False])
def test_a_film_cut_short_is_never_taken(share: float, fast: bool) -> None:
    whole = film(fast=fast)
    found = look(whole[: int(len(whole) * share)])
    assert isinstance(found, Refusal)
    assert (found.kind, found.subject) == (FaultKind.BROKEN_VIDEO, "cut")


def test_a_film_without_an_index_is_told_so() -> None:
    assert look(film().replace(b"moov", b"free", 1)) == Refusal(FaultKind.BROKEN_VIDEO, "index")


def test_a_film_without_pictures_is_told_so() -> None:
    assert look(film(codec="")) == Refusal(FaultKind.BROKEN_VIDEO, "empty")


@pytest.mark.parametrize(("behind", "payload"), [(archive("a.exe"), "zip"), (PAGE, "html")])
def test_what_is_hidden_behind_a_film_is_found(behind: bytes, payload: str) -> None:
    assert look(film() + behind) == Refusal(FaultKind.HIDDEN_PAYLOAD, payload)


def test_rubbish_behind_or_inside_a_film_is_not_published_as_it_is() -> None:
    for data in (
        film() + b"some words that are no box",
        film() + box(b"free", bytes(100_000)),
        film() + box(b"uuid", bytes(40)),
        film() + box(b"abcd", bytes(40)),
    ):
        found = look(data)
        assert isinstance(found, Video)
        assert not found.facts.plain


def tampered(kind: bytes, at: int, number: int) -> bytes:
    """Return a film in whose first table of a kind a number is another."""
    data = bytearray(film())
    place = data.index(kind) + 4 + at
    data[place : place + 4] = struct.pack(">I", number)
    return bytes(data)


@pytest.mark.parametrize(
    ("kind", "at", "number"),
    [
        (b"stsz", 4, 1_000_000),  # samples of a megabyte
        (b"stsz", 8, 2**31),
        (b"stts", 8, 2**31),
        (b"elst", 4, 2**31),
        (b"trak", -8, 2**31),
    ],
)
def test_a_table_that_lies_is_refused_before_a_decoder_believes_it(
    kind: bytes, at: int, number: int
) -> None:
    found = look(tampered(kind, at, number))
    assert isinstance(found, Refusal)
    assert found.subject == "tables"


def test_a_box_that_ends_before_it_begins_is_refused() -> None:
    head = film()[:32]
    assert isinstance(look(head + struct.pack(">I4s", 4, b"moov")), Refusal)
    assert isinstance(look(head + struct.pack(">I4sQ", 1, b"moov", 3)), Refusal)


@given(st.binary(max_size=400))
def test_any_bytes_behind_a_head_give_an_answer(data: bytes) -> None:
    assert isinstance(look(b"\0\0\0\x14ftypisom\0\0\0\0isom" + data), Refusal)


@given(st.data())
def test_any_damage_gives_an_answer(data: st.DataObject) -> None:
    fast = data.draw(st.booleans())
    whole = bytearray(film(size=(320, 180), fast=fast, told=PLACE))
    start = whole.index(b"moov") if data.draw(st.booleans()) else 0
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(start, min(len(whole), start + 3000) - 1))
        whole[at] = data.draw(st.sampled_from([0, 1, 127, 128, 255]))
    assert isinstance(look(bytes(whole)), Video | Refusal)
