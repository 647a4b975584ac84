"""Tiny real films, made by FFmpeg: of every kind that people hand in, and broken ones."""

import tempfile
from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any

import av
import numpy as np
from av.container import OutputContainer
from av.video.stream import VideoStream
from numpy.typing import NDArray

Scene = Callable[[int, int, int], NDArray[np.uint8]]
"""Draws a frame: (number, width, height) to an array of height × width × 3."""
_WORDS: dict[str, dict[str, Any]] = {
    "mute": {"audio": ""},
    "mp3": {"audio": "libmp3lame"},
    "ac3": {"audio": "ac3"},
    "slow": {"fast": False},
    "fragmented": {"fragmented": True},
    "turned": {"turned": 90},
    "hevc": {"codec": "libx265"},
    "vp9": {"codec": "libvpx-vp9"},
    "10bit": {"pixels": "yuv420p10le"},
    "444": {"pixels": "yuv444p"},
}
_KEYS = {"定位": "location", "设备": "make", "作者": "artist", "软件": "encoder"}


def film_of_recipe(recipe: str) -> bytes:
    """Return a film of one colour: ``3:20 1280x720``, then words.

    Words: ``mute``, ``mp3`` and ``ac3`` (its sound), ``slow`` (the index behind the data),
    ``fragmented``, ``turned``, ``hevc``, ``vp9``, ``10bit``, ``444``, ``cut`` (half of it),
    ``headless`` (no index); ``定位=+39.9+116.4/``, ``设备=…``, ``作者=…`` are told by it.
    """
    length, size, *words = recipe.split()
    minutes, _, seconds = length.rpartition(":")
    width, _, height = size.partition("x")
    given: dict[str, Any] = {}
    for word in words:
        given |= _WORDS.get(word, {})
    told = tuple((_KEYS[k], v) for k, _, v in (w.partition("=") for w in words) if k in _KEYS)
    together = int(minutes or 0) * 60 + int(seconds)
    # Twenty pictures are enough for a film of a quarter of an hour, which so takes no time to make.
    rate = Fraction(20, together) if together > 20 else Fraction(1)
    data = film(together, (int(width), int(height)), rate=rate, scene=plain, told=told, **given)
    if "headless" in words:
        data = data.replace(b"moov", b"free", 1)
    return data[: len(data) // 2] if "cut" in words else data


def plain(number: int, width: int, height: int) -> NDArray[np.uint8]:
    """One colour."""
    return np.full((height, width, 3), (168, 35, 27), dtype=np.uint8)


def bars(number: int, width: int, height: int) -> NDArray[np.uint8]:
    """Coloured bars that wander by a few pixels a frame."""
    x = np.arange(width)[None, :] + 4 * number
    y = np.arange(height)[:, None]
    shades = (
        (x // 16 * 37) % 200 + 30,
        (y // 16 * 53) % 200 + 30,
        (x // 16 + y // 16) % 2 * 160 + 40,
    )
    picture = np.stack([np.broadcast_to(shade, (height, width)) for shade in shades], axis=2)
    return picture.astype(np.uint8)


@lru_cache(maxsize=64)
def film(
    seconds: float = 2,
    size: tuple[int, int] = (1280, 720),
    *,
    codec: str = "libx264",
    pixels: str = "yuv420p",
    audio: str = "aac",
    rate: Fraction = Fraction(5),
    fast: bool = True,
    fragmented: bool = False,
    turned: int = 0,
    told: tuple[tuple[str, str], ...] = (),
    scene: Scene = bars,
    options: tuple[tuple[str, str], ...] = (),
) -> bytes:
    """Return an MP4; ``told`` is metadata, ``fast`` puts the index before the data.

    Without a ``codec`` it is sound alone.
    """
    flags = "frag_keyframe+empty_moov+default_base_moof" if fragmented else "use_metadata_tags"
    if fast and not fragmented:
        flags += "+faststart"
    # The index is moved to the front in a second pass over the same file.
    with (
        tempfile.TemporaryDirectory() as folder,
        av.open(
            f"{folder}/film.mp4", "w", options={"movflags": flags, "fflags": "+bitexact"}
        ) as made,
    ):
        made.metadata.update(dict(told))
        sound = None
        if codec:
            _add_pictures(made, codec, size, pixels, rate, turned, dict(options))
        if audio:
            sound = made.add_stream(audio, rate=48_000, layout="mono")
        if codec:
            _write_pictures(made, round(seconds * rate), size, scene)
        if sound is not None:
            for number in range(round(min(seconds, 2) * 48_000 / 1_024)):
                silence = np.zeros((1, 1_024), dtype=np.float32)
                heard = av.AudioFrame.from_ndarray(silence, format="fltp", layout="mono")
                heard.sample_rate, heard.pts = 48_000, number * 1_024
                made.mux(sound.encode(heard))
            made.mux(sound.encode(None))
        made.close()
        return Path(folder, "film.mp4").read_bytes()


def _add_pictures(
    made: OutputContainer,
    codec: str,
    size: tuple[int, int],
    pixels: str,
    rate: Fraction,
    turned: int,
    options: dict[str, str],
) -> None:
    video = made.add_stream(codec, rate=rate)
    assert isinstance(video, VideoStream)
    video.width, video.height = size
    video.pix_fmt = pixels
    video.codec_context.gop_size = max(1, round(rate))
    quick = {"preset": "ultrafast"} if codec.startswith("libx26") else {}
    quiet = {"x265-params": "log-level=none:pools=1"} if codec == "libx265" else {}
    video.options = {"threads": "1", **quick, **quiet, **options}
    if turned:
        video.set_display_rotation(-turned)


def _write_pictures(made: OutputContainer, count: int, size: tuple[int, int], scene: Scene) -> None:
    video = made.streams.video[0]
    for number in range(count):
        frame = av.VideoFrame.from_ndarray(scene(number, *size), format="rgb24")
        made.mux(video.encode(frame))
    made.mux(video.encode(None))
