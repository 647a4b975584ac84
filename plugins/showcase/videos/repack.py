"""Packing a video again, without touching its pictures and its sound.

The index comes first, so that a browser plays at once; what the file tells of place, device and
owner is left out, and so is whatever else is in it. Nothing is decoded: the packets are copied,
and read back to see that each is what it was.
"""

import hashlib
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.container import InputContainer
    from av.video.stream import VideoStream

_OPTIONS = {"movflags": "+faststart", "fflags": "+bitexact"}


class CannotRepack(Exception):
    """A video can't be packed again without losing something."""


def repack(source: Path, target: Path) -> None:
    """Write the video at ``source`` to ``target``. Raises ``CannotRepack``, then nothing is left.

    ``target`` must end in ``.mp4`` or ``.m4v``.
    """
    import av  # takes longer to load than most checks

    try:
        _copy(source, target)
        if _fingerprint(source) != _fingerprint(target):
            raise CannotRepack("the packets differ")
    except (av.FFmpegError, ValueError, OSError) as error:
        target.unlink(missing_ok=True)
        raise CannotRepack(str(error)) from None
    except CannotRepack:
        target.unlink(missing_ok=True)
        raise


def _copy(source: Path, target: Path) -> None:
    import av

    with (
        av.open(source, "r", format="mov", metadata_errors="replace") as given,
        av.open(target, "w", format="mp4", options=_OPTIONS) as made,
    ):
        copies = {}
        for stream in _streams(given):
            copy = made.add_stream_from_template(stream)
            copy.metadata.clear()
            copies[stream.index] = copy
        made.metadata.clear()
        for packet in given.demux(*_streams(given)):
            if packet.dts is not None:  # an empty one says that the file is at its end
                packet.stream = copies[packet.stream_index]
                made.mux_one(packet)


def _streams(container: "InputContainer") -> "list[VideoStream | AudioStream]":
    return [*container.streams.video, *container.streams.audio]


def _fingerprint(path: Path) -> list[tuple[str, ...]]:
    """Return what must stay: for each stream its coding, and a digest of all packets with times."""
    import av

    with av.open(path, "r", format="mov", metadata_errors="replace") as container:
        streams = _streams(container)
        digests = {stream.index: hashlib.sha256() for stream in streams}
        for packet in container.demux(streams):
            if packet.dts is None:
                continue
            times = (_seconds(packet.pts, packet.time_base), _seconds(packet.dts, packet.time_base))
            digests[packet.stream_index].update(f"{times} {packet.is_keyframe}\n".encode())
            digests[packet.stream_index].update(bytes(packet))
        return [(*_coding(stream), digests[stream.index].hexdigest()) for stream in streams]


def _seconds(moment: int | None, base: Fraction | None) -> Fraction | None:
    return None if moment is None or base is None else moment * base


def _coding(stream: "VideoStream | AudioStream") -> Iterator[str]:
    context = stream.codec_context
    yield from (context.name, str(context.profile), (context.extradata or b"").hex())
    if context.type == "video":
        yield f"{context.width}×{context.height} {context.sample_aspect_ratio}"
