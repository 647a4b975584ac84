"""What one media file holds: never told by its name alone, and looked at once only."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from io import BufferedReader
from pathlib import Path

import msgspec

from showcase.cache import Store, digest_of, dump_record, load_record
from showcase.findings import Fault, FaultKind, Span
from showcase.intake.encoding import decode
from showcase.intake.folders import open_plain
from showcase.intake.kinds import (
    EXTENSIONS,
    HEAD,
    MAX_BYTES,
    PICTURES,
    SUBTITLES,
    TAIL,
    foreign_kind,
    kind_of,
)
from showcase.intake.pdfs import look_at_pdf
from showcase.intake.pictures import Picture, Refusal, look_at_picture
from showcase.intake.sizes import size_text
from showcase.intake.videos import look_at_video
from showcase.model.submission import MediaFile

Look = MediaFile | Fault
"""A sound file, or why it is not taken."""
_BLOCK = 1 << 20


class KeptLook(msgspec.Struct, frozen=True):
    """A look as it is kept, one of the two; its path is told by where it is kept."""

    file: MediaFile | None = None
    fault: Fault | None = None

    def __post_init__(self) -> None:
        if (self.file is None) is (self.fault is None):
            raise ValueError("neither or both")

    @classmethod
    def of(cls, look: Look) -> "KeptLook":
        """Return a look to keep."""
        if isinstance(look, Fault):
            return cls(fault=replace(look, owner=""))
        return cls(replace(look, path=""))

    def at(self, path: str) -> Look:
        """Return the look at the file at ``path``."""
        if self.fault is not None:
            return replace(self.fault, owner=path)
        assert self.file is not None
        return replace(self.file, path=path)


@cache
def edition() -> str:
    """Return a digest of the code that looks at files, so that no cached look outlives it."""
    from importlib.metadata import version

    sources = sorted(Path(__file__).parent.glob("*.py"))
    versions = (version(name) for name in ("pillow", "pillow-heif", "av", "pikepdf"))
    return digest_of(*versions, *(path.read_bytes() for path in sources))


def look_at(place: str, path: str, kept: Store) -> Look:
    """Look at the file at ``place``; ``path`` is what the project calls it. Nothing raises."""
    try:
        with open_plain(place) as (stream, status):
            return _look(stream, status.st_size, path, kept)
    except (OSError, ValueError):
        return Fault(FaultKind.UNREADABLE, Span(), owner=path)


def _look(stream: BufferedReader, size: int, path: str, kept: Store) -> Look:
    if size == 0:
        return Fault(FaultKind.EMPTY_FILE, Span(), owner=path)
    start = stream.read(HEAD)
    kind, ending = kind_of(start), _ending(path)
    if not kind:
        stream.seek(max(0, size - TAIL))
        foreign = foreign_kind(start, stream.read(TAIL), ending)
        return Fault(FaultKind.FOREIGN_TYPE, Span(), foreign, path)
    if ending not in EXTENSIONS[kind]:
        return Fault(FaultKind.LYING_TYPE, Span(), kind, path, EXTENSIONS[kind])
    if size > MAX_BYTES[kind]:
        wanted = (size_text(MAX_BYTES[kind]), kind)
        return Fault(FaultKind.TOO_LARGE, Span(), size_text(size), path, wanted)
    stream.seek(0)
    data = b"" if kind == "mp4" else stream.read(MAX_BYTES[kind] + 1)
    digest = _digest(stream) if kind == "mp4" else hashlib.sha256(data).hexdigest()
    found = MediaFile(path, kind, len(data) or size, digest)
    key = digest_of(edition(), kind, found.digest)
    known = load_record(kept.get("media", key), KeptLook)
    if known is None:
        look = _video(found, stream) if kind == "mp4" else _INSPECTIONS[kind](found, data)
        kept.put("media", key, dump_record(KeptLook.of(look)))
        return look
    return known.at(path)


def _picture(found: MediaFile, data: bytes) -> Look:
    seen = look_at_picture(found.kind, data)
    if isinstance(seen, Picture):
        return replace(
            found,
            width=seen.width,
            height=seen.height,
            metadata=seen.metadata,
            preview=seen.preview,
            look=seen.measures.look,
            sharpness=seen.measures.sharpness,
        )
    return _refused(found, seen)


def _pdf(found: MediaFile, data: bytes) -> Look:
    seen = look_at_pdf(data)
    if isinstance(seen, Refusal):
        return _refused(found, seen)
    return MediaFile(found.path, found.kind, found.size, found.digest, metadata=seen)


def _video(found: MediaFile, stream: BufferedReader) -> Look:
    seen = look_at_video(stream, found.size)
    if isinstance(seen, Refusal):
        return _refused(found, seen)
    return replace(found, metadata=seen.metadata, video=seen.facts)


def _subtitles(found: MediaFile, data: bytes) -> Look:
    """Subtitles may be in any encoding, because the site's are written anew."""
    text, faults = decode(data)
    for fault in faults:
        if fault.kind is FaultKind.BROKEN_ENCODING:
            return Fault(fault.kind, Span(), fault.subject, found.path)
    return replace(found, text=text)


_INSPECTIONS: dict[str, Callable[[MediaFile, bytes], Look]] = {
    **dict.fromkeys(PICTURES, _picture),
    "pdf": _pdf,
    **dict.fromkeys(SUBTITLES, _subtitles),
}


def _refused(found: MediaFile, seen: Refusal) -> Fault:
    return Fault(seen.kind, Span(), seen.subject, found.path, seen.wanted)


def _digest(stream: BufferedReader) -> str:
    digest = hashlib.sha256()
    while block := stream.read(_BLOCK):
        digest.update(block)
    return digest.hexdigest()


def _ending(path: str) -> str:
    name = path.rpartition("/")[2]
    stem, dot, ending = name.rpartition(".")
    return f".{ending.lower()}" if dot and stem else ""
