"""A good frame of a video, for its poster: neither black nor a fade, and sharp."""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from showcase.model.video import VideoFacts

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

_PLACES = (0.08, 0.16, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75)
"""Shares of the length: titles stand at the beginning, names at the end."""
_MOST_PACKETS = 400
"""So much is read to find one frame."""
_LOOKED_AT = 160
_DARK, _LIGHT = 0.1, 0.9
_COLOURS = {1, 5, 6, 7, 9}
"""How colours may be stored, as FFmpeg numbers it; anything else is as the size suggests."""
_HD, _SD = 1, 5
_PAPER = (0x16, 0x13, 0x11)
_TURNS = {
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}


@dataclass(frozen=True, slots=True)
class _Candidate:
    worth: float
    frame: "VideoFrame"


def take_still(path: Path, facts: VideoFacts) -> bytes:
    """Return a frame of the video at ``path`` as a PNG, as it is to be seen; dark where none can be read.

    A few frames from which decoding can start are looked at. The same video gives the same.
    """
    best = _best(path)
    size = facts.width, facts.height
    image = Image.new("RGB", size, _PAPER) if best is None else _upright(best, facts)
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=1)
    return out.getvalue()


def _best(path: Path) -> "VideoFrame | None":
    import av  # takes longer to load than most checks

    best: _Candidate | None = None
    try:
        with av.open(path, "r", format="mov", metadata_errors="replace") as container:
            stream = container.streams.video[0]
            stream.codec_context.thread_count = 1
            length = stream.duration or 0
            seen: set[int | None] = set()
            for place in _PLACES:
                frame = _frame_at(container, stream, int(length * place))
                if frame is None or frame.pts in seen:
                    continue
                seen.add(frame.pts)
                worth = _worth(frame)
                if best is None or worth > best.worth:
                    best = _Candidate(worth, frame)
    except (av.FFmpegError, ValueError, IndexError, OSError):
        pass  # what was found until then
    return best.frame if best else None


def _frame_at(
    container: "InputContainer", stream: "VideoStream", moment: int
) -> "VideoFrame | None":
    """Return the frame from which decoding starts before a moment."""
    container.seek(moment + (stream.start_time or 0), stream=stream)
    for number, packet in enumerate(container.demux(stream)):
        for frame in packet.decode():
            return frame
        if number > _MOST_PACKETS:
            break
    return None


def _worth(frame: "VideoFrame") -> float:
    """Return how much of a picture there is: contrast and sharpness, little where dark or pale."""
    small = frame.reformat(width=_LOOKED_AT, height=_LOOKED_AT, format="gray").to_ndarray()
    grey: NDArray[np.float64] = small.astype(np.float64) / 255
    mean, contrast = float(grey.mean()), float(grey.std())
    edges = (
        grey[1:-1, 1:-1] * 4 - grey[:-2, 1:-1] - grey[2:, 1:-1] - grey[1:-1, :-2] - grey[1:-1, 2:]
    )
    worth = contrast * (0.2 + min(1.0, float(edges.std()) * 5))
    return worth * 0.1 if not _DARK < mean < _LIGHT else worth


def _upright(frame: "VideoFrame", facts: VideoFacts) -> Image.Image:
    stored = int(frame.colorspace)
    usual = _HD if frame.height >= 720 else _SD
    colours = stored if stored in _COLOURS else usual
    rgb = frame.reformat(format="rgb24", src_colorspace=colours).to_ndarray()
    image = Image.fromarray(rgb)
    if facts.turned in _TURNS:
        image = image.transpose(_TURNS[facts.turned])
    size = facts.width, facts.height
    return image if image.size == size else image.resize(size, Image.Resampling.LANCZOS)
