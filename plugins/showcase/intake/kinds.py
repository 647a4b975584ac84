"""What a file is, told by its first bytes."""

import re

EXTENSIONS: dict[str, tuple[str, ...]] = {
    "jpeg": (".jpg", ".jpeg"),
    "png": (".png",),
    "webp": (".webp",),
    "mp4": (".mp4", ".m4v"),
    "vtt": (".vtt",),
    "pdf": (".pdf",),
}
"""The kinds that may be handed in, each with the endings its name may have."""

PICTURES = frozenset({"jpeg", "png", "webp"})

MAX_BYTES = {
    "jpeg": 40_000_000,
    "png": 40_000_000,
    "webp": 40_000_000,
    "mp4": 500_000_000,
    "vtt": 1_000_000,
    "pdf": 200_000_000,
}

_MP4_BRANDS = re.compile(rb"isom|iso[2-9]|mp4[12]|avc1|M4V |MSNV|dash")


def kind_of(start: bytes) -> str:
    """Return the kind that the first bytes of a file tell, or nothing where it is none of ours."""
    if start.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if start.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if start[:4] == b"RIFF" and start[8:12] == b"WEBP":
        return "webp"
    if start[4:8] == b"ftyp" and _MP4_BRANDS.match(start[8:12]):
        return "mp4"
    if start.removeprefix(b"\xef\xbb\xbf").startswith(b"WEBVTT"):
        return "vtt"
    return "pdf" if start.startswith(b"%PDF-") else ""
