"""Whether a video can be played, what it is and what it tells, read without decoding it.

FFmpeg reads the file in this process. It is trusted with no more than it can take: the boxes
have been walked and their tables weighed (:mod:`showcase.intake.boxes`), nothing but MP4 is
tried, and how far it reads ahead is limited. A process of its own
for each film would take longer than all that is done here, and photos are decoded here as well.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, BinaryIO

from showcase.findings import FaultKind
from showcase.intake.boxes import Layout, walk_boxes
from showcase.intake.kinds import TAIL, payload_of
from showcase.intake.pictures import Refusal
from showcase.intake.sample_tables import Senseless
from showcase.intake.told import Facts, tidied
from showcase.intake.xmp import xmp_facts
from showcase.model.video import VideoFacts

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.video.stream import VideoStream

MAX_PIXELS = 36_000_000
"""Of one picture: 8K has 33 million."""
_READ_AHEAD = {"probesize": "5000000", "analyzeduration": "3000000"}
_MOST_PACKETS = 1_000_000
_LOCKED = {"encv", "enca", "drmi", "drms"}
_TRAIL = {"gpmd", "camm", "rtmd", "mebx", "tx3g-gps"}
"""Tracks in which cameras, drones and telephones keep where they were, second by second."""
_NAMES = (
    (re.compile(r"location|xyz|gps", re.IGNORECASE), "定位"),
    (re.compile(r"(?:^|[._])(?:make|manufacturer|mak)$", re.IGNORECASE), "拍摄设备"),
    (re.compile(r"(?:^|[._])(?:model|mod|device)$", re.IGNORECASE), "拍摄设备"),
    (re.compile(r"serial", re.IGNORECASE), "设备序列号"),
    (
        re.compile(r"(?:^|[._])(?:artist|author|composer|album_artist|owner)$", re.IGNORECASE),
        "作者",
    ),
    (re.compile(r"copyright", re.IGNORECASE), "版权"),
    (re.compile(r"(?:^|[._])title$", re.IGNORECASE), "标题"),
    (re.compile(r"(?:^|[._])(?:comment|description|synopsis)$", re.IGNORECASE), "备注"),
    (re.compile(r"keywords", re.IGNORECASE), "关键词"),
    (re.compile(r"software|encoder$|encoding_tool|android\.version", re.IGNORECASE), "制作软件"),
)
_HARMLESS = {
    "major_brand", "minor_version", "compatible_brands", "language", "creation_time", "vendor_id",
}  # fmt: skip
_USUAL = re.compile(r"Lavf[\d.]*|(?:Video|Sound)Handler|Core Media (?:Video|Audio)|\W*")
_PLACE = re.compile(r"([+-]\d{1,3}(?:\.\d+)?)([+-]\d{1,3}(?:\.\d+)?)")


@dataclass(frozen=True, slots=True)
class Video:
    """A sound video."""

    facts: VideoFacts
    metadata: Facts = ()


def look_at_video(stream: BinaryIO, size: int) -> Video | Refusal:
    """Return what an MP4 file is, or why it is not taken; total."""
    try:
        layout = walk_boxes(stream, size)
        if payload := _payload(stream, layout, size):
            return Refusal(FaultKind.HIDDEN_PAYLOAD, payload)
        if _LOCKED & {track.coding for track in layout.tracks}:
            return Refusal(FaultKind.BROKEN_VIDEO, "locked")
        stream.seek(0)
        return _opened(stream, layout)
    except Senseless as slip:
        return Refusal(FaultKind.BROKEN_VIDEO, str(slip))
    except Exception:  # FFmpeg tells of rubbish by exceptions of many kinds; none is our bug
        return Refusal(FaultKind.BROKEN_VIDEO)


def _payload(stream: BinaryIO, layout: Layout, size: int) -> str:
    """Return what else than a film the file is."""
    if zipfile.is_zipfile(stream):
        return "zip"
    stream.seek(max(layout.end, size - TAIL))
    return payload_of(stream.read(TAIL))


def _opened(stream: BinaryIO, layout: Layout) -> Video | Refusal:
    import av  # takes longer to load than most checks: only where there is a video

    opened = av.open(stream, "r", format="mov", options=_READ_AHEAD, metadata_errors="replace")
    with opened as container:
        pictures = container.streams.video
        if not pictures:
            return Refusal(FaultKind.BROKEN_VIDEO, "empty")
        seen = pictures[0]
        codec = seen.codec_context
        if not codec.width or not codec.height or not codec.pix_fmt:
            return Refusal(FaultKind.BROKEN_VIDEO)
        if codec.width * codec.height > MAX_PIXELS:
            return Refusal(FaultKind.BROKEN_VIDEO, "large")
        milliseconds = _milliseconds(container, seen, layout)
        if not milliseconds:
            return Refusal(FaultKind.BROKEN_VIDEO, "empty")
        metadata = tidied(_told(container, layout))
        sounds = container.streams.audio
        turned = next((t.turned for t in layout.tracks if t.handler == "vide"), 0)
        width, height = _seen_size(seen, turned)
        starts_at_once = not layout.fragments and layout.index_at < layout.data_at
        facts = VideoFacts(
            milliseconds=milliseconds,
            width=width,
            height=height,
            rate=round(float(seen.average_rate or seen.guessed_rate or 0), 3),
            codec=codec.codec.canonical_name,
            profile=codec.profile or "",
            pixels=codec.pix_fmt,
            audio=sounds[0].codec_context.codec.canonical_name if sounds else "",
            turned=turned,
            starts_at_once=starts_at_once,
            plain=starts_at_once and not layout.odd and _tells_nothing(container, layout),
        )
        return Video(facts, metadata)


def _milliseconds(container: "InputContainer", seen: "VideoStream", layout: Layout) -> int:
    import av

    if not layout.fragments and container.duration:
        return int(container.duration * 1000 // av.time_base)
    last = Fraction(0)  # a file in fragments doesn't say how long it is
    for number, packet in enumerate(container.demux(seen)):
        if number > _MOST_PACKETS:
            break
        if packet.pts is not None and packet.time_base is not None:
            last = max(last, (packet.pts + (packet.duration or 0)) * packet.time_base)
    return int(last * 1000)


def _seen_size(seen: "VideoStream", turned: int) -> tuple[int, int]:
    width, height = seen.codec_context.width, seen.codec_context.height
    if aspect := seen.sample_aspect_ratio:
        width = max(1, round(width * min(max(aspect, Fraction(1, 10)), Fraction(10))))
    return (height, width) if turned in {90, 270} else (width, height)


def _told(container: "InputContainer", layout: Layout) -> Iterator[tuple[str, str]]:
    """Yield what a video tells beyond what it shows: names in Chinese, values as they stand."""
    for owner in (container, *container.streams):
        for key, value in owner.metadata.items():
            name = next((name for pattern, name in _NAMES if pattern.search(key)), "")
            yield name, _as_place(value) if name == "定位" else value
    for track in layout.tracks:
        if track.coding in _TRAIL:
            yield "定位", "另有一条轨道逐秒记着位置"
    for packet in layout.xmp:
        yield from xmp_facts(packet)


def _tells_nothing(container: "InputContainer", layout: Layout) -> bool:
    """Tell whether there is nothing in the file but pictures, sound and what players need."""
    told = (pair for owner in (container, *container.streams) for pair in owner.metadata.items())
    return all(track.handler in {"vide", "soun"} for track in layout.tracks) and all(
        key in _HARMLESS or _USUAL.fullmatch(value) for key, value in told
    )


def _as_place(value: str) -> str:
    match = _PLACE.match(value)
    return f"{float(match[1]):.1f}, {float(match[2]):.1f}" if match else value
