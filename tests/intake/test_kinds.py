"""Files are what their bytes say, in both directions, and people are told in their own words."""

from pathlib import Path

import pytest

from showcase.findings import Fault, FaultKind, Span
from showcase.intake.kinds import EXTENSIONS, foreign_kind, kind_of
from showcase.rules.gate.file_words import KINDS, kind_words, remedy
from tests.intake.gate import CASE, MEDIA, TEXT, faults_of, said, sources_of, write
from tests.intake.made import archive, pdf
from tests.rules.recipes import make
from tests.tiny import jpeg

FTYP = b"\0\0\0\x18ftyp"
VTT = "WEBVTT\n\n00:00.000 --> 00:02.000\n支部的一天\n".encode()
SRT = "1\r\n00:00:01,000 --> 00:00:02,000\r\n一天\r\n".encode()
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
OURS = {
    "jpeg": jpeg(),
    "png": make("png 6x4"),
    "webp": make("webp 6x4"),
    "heic": make("heic 60x40"),
    "mp4": make("film 0:02 320x180"),
    "vtt": VTT,
    "srt": SRT,
    "pdf": pdf(),
}
FOREIGN = {
    "avif": FTYP + b"avif\0\0\0\0",
    "mov": FTYP + b"qt  \0\0\0\0",
    "3gp": FTYP + b"3gp5\0\0\0\0",
    "m4a": FTYP + b"M4A \0\0\0\0",
    "video": FTYP + b"abcd\0\0\0\0",
    "gif": b"GIF89a\x01\0\x01\0",
    "tiff": b"II*\0\x08\0\0\0",
    "bmp": b"BM\x1a\0\0\0\0\0\0\0\x1a\0\0\0",
    "psd": b"8BPS\0\x01",
    "svg": b'\xef\xbb\xbf<?xml version="1.0"?>\n<svg onload="alert(1)"/>',
    "html": b"\n<!DOCTYPE html><script>alert(1)</script>",
    "xml": b"<?xml version='1.0'?><a/>",
    "docx": archive("[Content_Types].xml", "word/document.xml"),
    "xlsx": archive("xl/workbook.xml"),
    "pptx": archive("ppt/presentation.xml"),
    "ofd": archive("OFD.xml"),
    "zip": archive("a.txt"),
    "rar": b"Rar!\x1a\x07\x01\0",
    "7z": b"7z\xbc\xaf\x27\x1c\0",
    "gz": b"\x1f\x8b\x08\0",
    "ole": OLE,
    "rtf": b"{\\rtf1 x}",
    "avi": b"RIFF\0\0\0\0AVI LIST",
    "wav": b"RIFF\0\0\0\0WAVEfmt ",
    "mp3": b"ID3\x03\0",
    "amr": b"#!AMR\n",
    "wmv": b"\x30\x26\xb2\x75\x8e\x66\xcf\x11\0",
    "flv": b"FLV\x01\x05",
    "mkv": b"\x1a\x45\xdf\xa3\0",
    "ass": b"[Script Info]\n",
    "program": b"MZ\x90\0",
    "shortcut": b"L\0\0\0\x01\x14\x02\0",
    "caj": b"CAJ\0",
    "font": b"OTTO\0",
}


@pytest.mark.parametrize("kind", OURS)
@pytest.mark.parametrize("ending", [*sum(EXTENSIONS.values(), ()), ".JPG", ".docx", "", ".jpg.png"])
def test_our_kinds_want_their_own_endings(tmp_path: Path, kind: str, ending: str) -> None:
    write(tmp_path, {CASE: TEXT, f"{MEDIA}/datei{ending}": OURS[kind]})
    source = sources_of(tmp_path)[CASE]
    last = "." + ending.lower().rpartition(".")[2]
    if last in EXTENSIONS[kind]:
        assert [file.kind for file in source.media] == [kind]
        assert source.faults == ()
    else:
        lying = Fault(
            FaultKind.LYING_TYPE, Span(), kind, f"{MEDIA}/datei{ending}", EXTENSIONS[kind]
        )
        assert source.faults == (lying,)
        assert kind_words(kind) in said(CASE, lying)
        assert f"datei{ending.rpartition('.')[0]}{EXTENSIONS[kind][0]}" in said(CASE, lying)


@pytest.mark.parametrize("kind", FOREIGN)
@pytest.mark.parametrize("ending", [".jpg", ".bin", ".vtt"])
def test_other_kinds_are_named_and_refused(tmp_path: Path, kind: str, ending: str) -> None:
    path = f"{MEDIA}/datei{ending}"
    write(tmp_path, {CASE: TEXT, path: FOREIGN[kind]})
    assert sources_of(tmp_path)[CASE].media == ()
    (fault,) = faults_of(tmp_path)
    assert fault == Fault(FaultKind.FOREIGN_TYPE, Span(), kind, path)
    text = said(CASE, fault)
    assert kind_words(kind) in text
    assert f"“datei{ending}”" in text
    assert remedy(kind) in text
    assert ("其实是" in text) == (ending != ".bin")


@pytest.mark.parametrize(
    ("ending", "kind"),
    [
        (".doc", "doc"),
        (".wps", "doc"),
        (".xls", "xls"),
        (".et", "xls"),
        (".ppt", "ppt"),
        ("", "ole"),
    ],
)
def test_old_office_files_are_told_by_their_endings(ending: str, kind: str) -> None:
    assert foreign_kind(OLE, OLE, ending) == kind


def test_the_names_in_an_archive_may_stand_at_its_end() -> None:
    packed = archive("x" * 5000, "word/document.xml")
    assert foreign_kind(packed[:4096], packed[-65536:], ".jpg") == "docx"


@pytest.mark.parametrize("data", [b"plain words", b"BMW ist ein Auto", b"RIFFxxxxZZZZ", b"\0" * 20])
def test_what_nobody_knows_is_refused_all_the_same(tmp_path: Path, data: bytes) -> None:
    write(tmp_path, {CASE: TEXT, f"{MEDIA}/a.jpg": data})
    (fault,) = faults_of(tmp_path)
    assert (fault.kind, fault.subject) == (FaultKind.FOREIGN_TYPE, "")
    assert "认不出" in said(CASE, fault)


def test_every_kind_has_words() -> None:
    assert {*FOREIGN, *OURS} <= KINDS.keys()
    for kind in KINDS:
        assert len(remedy(kind)) > 10


@pytest.mark.parametrize("data", [b"", b"\xff\xd8", b"RIFF", b"%PDF", b"webvtt", FTYP, b"x" + VTT])
def test_near_misses_are_none_of_ours(data: bytes) -> None:
    assert kind_of(data) == ""


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        *((FOREIGN[kind], kind) for kind in ("docx", "xlsx", "zip", "rtf", "html", "mp3")),
        (jpeg(), "jpeg"),
        (pdf(), "pdf"),
        (OURS["png"], "png"),
        (OURS["heic"], "heic"),
        (OLE, "ole"),
        (b"\0" * 1000, ""),
        (bytes(range(256)) * 8, ""),
        (("\x01\x02字" * 9).encode(), ""),
    ],
)
def test_a_case_that_is_no_text_is_told_in_words(tmp_path: Path, data: bytes, kind: str) -> None:
    write(tmp_path, {CASE: data})
    source = sources_of(tmp_path)[CASE]
    assert source.data == b""
    assert source.faults == (Fault(FaultKind.NOT_TEXT, Span(), kind),)
    assert kind_words(kind) in said(CASE, source.faults[0])


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "\ufeff" + TEXT,
        "ID3 标签",
        "#!标题",
        "GIF89a 动图",
        "BMW",
        "<p>字</p>",
        "<svg/>",
        "1\n00:00:01,000 --> x",
        "WEBVTT",
        "MZ",
        "党\x00支部的一天",
        "\x0b",
        "CAJ",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "gbk", "utf-16"])
def test_texts_are_texts(tmp_path: Path, text: str, encoding: str) -> None:
    data = text.encode(encoding, errors="ignore")
    write(tmp_path, {CASE: data})
    source = sources_of(tmp_path)[CASE]
    assert (source.data, source.faults) == (data, ())


def test_subtitles_are_read(tmp_path: Path) -> None:
    write(tmp_path, {CASE: TEXT, f"{MEDIA}/a.vtt": b"\xef\xbb\xbf" + VTT.replace(b"\n", b"\r\n")})
    (file,) = sources_of(tmp_path)[CASE].media
    assert file.text == VTT.decode()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gbk", "big5", "utf-16", "utf-16-be", "utf-32"])
@pytest.mark.parametrize(("name", "data"), [("a.vtt", VTT), ("a.srt", SRT)])
def test_subtitles_are_read_in_any_encoding(
    tmp_path: Path, name: str, data: bytes, encoding: str
) -> None:
    text = data.decode().replace("支部", "一")  # Big5 has no simplified characters
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    write(tmp_path, {CASE: TEXT, f"{MEDIA}/{name}": (mark + text).encode(encoding)})
    (file,) = sources_of(tmp_path)[CASE].media
    assert file.kind == name[2:]
    assert file.text == text.replace("\r\n", "\n")


def test_subtitles_that_have_lost_bytes_are_told(tmp_path: Path) -> None:
    write(tmp_path, {CASE: TEXT, f"{MEDIA}/a.vtt": VTT + b"\xe6\x94"})
    (fault,) = faults_of(tmp_path)
    assert (fault.kind, fault.owner) == (FaultKind.BROKEN_ENCODING, f"{MEDIA}/a.vtt")
    assert "a.vtt" in said(CASE, fault)
