"""What a file is, told by its bytes: one of the kinds that may be handed in, or what else."""

import re
import zipfile
from io import BytesIO

EXTENSIONS: dict[str, tuple[str, ...]] = {
    "jpeg": (".jpg", ".jpeg"),
    "png": (".png",),
    "webp": (".webp",),
    "heic": (".heic", ".heif"),
    "mp4": (".mp4", ".m4v"),
    "vtt": (".vtt",),
    "srt": (".srt",),
    "pdf": (".pdf",),
}
"""The kinds that may be handed in, each with the endings its name may have."""

PICTURES = frozenset({"jpeg", "png", "webp", "heic"})
SUBTITLES = frozenset({"vtt", "srt"})

MAX_BYTES = {
    "jpeg": 40_000_000,
    "png": 40_000_000,
    "webp": 40_000_000,
    "heic": 40_000_000,
    "mp4": 500_000_000,
    "vtt": 1_000_000,
    "srt": 1_000_000,
    "pdf": 200_000_000,
}
HEAD = 4096
"""So many of a file's first bytes tell its kind."""
TAIL = 65_536

_MP4_BRANDS = re.compile(rb"isom|iso[2-9a-c]|mp4[12]|avc1|M4V |M4VH|M4VP|MSNV|dash|mp71")
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"})
_BRANDS = {
    "avif": (b"avif", b"avis", b"mif1", b"msf1"),
    "mov": (b"qt  ",),
    "m4a": (b"M4A ", b"M4B ", b"M4P "),
    "3gp": (b"3gp4", b"3gp5", b"3gp6", b"3gp7", b"3g2a"),
}
_STARTS = (
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"8BPS", "psd"),
    (b"\0\0\1\0", "ico"),
    (b"\0\0\0\x0cjP  ", "jp2"),
    (b"Rar!\x1a\x07", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b", "gz"),
    (b"BZh", "gz"),
    (b"\xfd7zXZ\0", "gz"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"{\\rtf", "rtf"),
    (b"\x7fELF", "program"),
    (b"\xca\xfe\xba\xbe", "program"),
    (b"\xcf\xfa\xed\xfe", "program"),
    (b"L\0\0\0\x01\x14\x02\0", "shortcut"),
    (b"[InternetShortcut]", "shortcut"),
    (b"ID3", "mp3"),
    (b"\xff\xfb", "mp3"),
    (b"\xff\xf3", "mp3"),
    (b"\xff\xf1", "aac"),
    (b"#!AMR", "amr"),
    (b"#!", "program"),
    (b"fLaC", "flac"),
    (b"OggS", "ogg"),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "wmv"),
    (b"FLV\x01", "flv"),
    (b"\x1a\x45\xdf\xa3", "mkv"),
    (b"\0\0\x01\xba", "mpg"),
    (b"\0\0\x01\xb3", "mpg"),
    (b".RMF", "rm"),
    (b"SQLite format 3\0", "sqlite"),
    (b"CAJ\0", "caj"),
    (b"%!PS", "ps"),
    (b"\0\x01\0\0\0", "font"),
    (b"OTTO", "font"),
    (b"wOFF", "font"),
    (b"wOF2", "font"),
    (b"AC10", "dwg"),
)
_IN_ZIP = (
    (b"word/", "docx"),
    (b"xl/", "xlsx"),
    (b"ppt/", "pptx"),
    (b"OFD.xml", "ofd"),
    (b"epub+zip", "epub"),
    (b"opendocument.text", "docx"),
    (b"opendocument.spreadsheet", "xlsx"),
    (b"opendocument.presentation", "pptx"),
    (b"AndroidManifest", "program"),
)
_BY_ENDING = {
    ".doc": "doc", ".wps": "doc", ".dot": "doc", ".xls": "xls", ".et": "xls",
    ".ppt": "ppt", ".pps": "ppt", ".dps": "ppt",
}  # fmt: skip
_CUE = re.compile(r"\s*(?:\d+\s+)?\d{1,2}:\d{1,2}:\d{1,2}[,.]\d{1,3}\s*-->")
_WIDE = {
    b"\xff\xfe\0\0": "utf-32-le", b"\0\0\xfe\xff": "utf-32-be", b"\xff\xfe": "utf-16-le",
    b"\xfe\xff": "utf-16-be",
}  # fmt: skip
_MARKUP = (
    (re.compile(rb"<svg[\s>]", re.IGNORECASE), "svg"),
    (re.compile(rb"<(?:!doctype html|html)[\s>]", re.IGNORECASE), "html"),
    (re.compile(rb"\A<\?xml", re.IGNORECASE), "xml"),
)


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
    if start[4:8] == b"ftyp" and _is_heic(start):
        return "heic"
    return "pdf" if start.startswith(b"%PDF-") else _subtitles(start)


def _subtitles(start: bytes) -> str:
    """Tell subtitles by their first line, which is ASCII in every encoding that they come in."""
    codec = next((codec for mark, codec in _WIDE.items() if start.startswith(mark)), "latin-1")
    if codec == "latin-1" and start[1:2] == b"\0":
        codec = "utf-16-le"
    text = start.decode(codec, errors="replace").removeprefix("\xef\xbb\xbf").removeprefix("\ufeff")
    if text.startswith("WEBVTT"):
        return "vtt"
    return "srt" if _CUE.match(text) else ""


def _is_heic(start: bytes) -> bool:
    """Tell HEIC from AVIF, which may carry the same first brand."""
    brands = start[16 : int.from_bytes(start[:4], "big")]
    others = {brands[at : at + 4] for at in range(0, len(brands), 4)}
    return start[8:12] in _HEIC_BRANDS and not others & {b"avif", b"avis"}


def foreign_kind(start: bytes, end: bytes, ending: str) -> str:
    """Return what a file is that is none of our kinds, or nothing where nobody knows.

    ``start`` and ``end`` are its first and last bytes, ``ending`` its name's.
    """
    for mark, kind in _STARTS:
        if start.startswith(mark):
            return _BY_ENDING.get(ending, "ole") if kind == "ole" else kind
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return next((kind for mark, kind in _IN_ZIP if mark in start or mark in end), "zip")
    if start[:4] == b"RIFF":
        return {b"AVI ": "avi", b"WAVE": "wav"}.get(start[8:12], "")
    if start[4:8] == b"ftyp":
        brand = start[8:12]
        return next((kind for kind, brands in _BRANDS.items() if brand in brands), "video")
    if start[4:8] in {b"moov", b"mdat", b"wide", b"free", b"skip"}:
        return "mov"
    if start.startswith(b"MZ") and ending not in {".md", ".txt"}:
        return "program"
    if start.startswith(b"BM") and start[6:10] == b"\0\0\0\0":
        return "bmp"
    return _foreign_text(start)


def _foreign_text(start: bytes) -> str:
    if start.removeprefix(b"\xef\xbb\xbf").startswith(b"[Script Info]"):
        return "ass"
    plain = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not plain.startswith((b"<!", b"<?", b"<h", b"<H", b"<s", b"<S")):
        return ""
    return next((kind for pattern, kind in _MARKUP if pattern.search(plain)), "")


_ARCHIVES = (b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c")
_PAGE = re.compile(rb"<(?:!doctype html|html|script|iframe|svg)[\s>]", re.IGNORECASE)


def payload_of(rest: bytes) -> str:
    """Return what is hidden behind the end of a picture or a PDF: ``zip``, ``html`` or nothing.

    Telephones put a short film or a second picture there: that is nobody's secret.
    """
    if any(mark in rest for mark in _ARCHIVES) or zipfile.is_zipfile(BytesIO(rest)):
        return "zip"
    return "html" if _PAGE.search(rest) else ""
