"""Pictures: bombs, halves, hidden things, and what they tell of their makers."""

import io
import struct
from pathlib import Path
from typing import Any

import pytest
from PIL import ExifTags, Image, PngImagePlugin

from showcase.findings import FaultKind
from showcase.intake.picture_parts import parts_of
from showcase.intake.pictures import MAX_PIXELS, Picture, Refusal, look_at_picture
from tests.intake.gate import CASE, MEDIA, TEXT, faults_of, said, sources_of, write
from tests.intake.made import archive, png_bomb
from tests.rules.recipes import make
from tests.tiny import jpeg

HTML = b"<!DOCTYPE html><script>alert(1)</script>"


def picture(kind: str, **options: Any) -> bytes:
    """Return a small picture."""
    out = io.BytesIO()
    Image.new("RGB", (60, 40), "#A8231B").save(out, kind, **options)
    return out.getvalue()


def test_a_png_of_18_kilobytes_and_144_megapixels_is_not_opened(tmp_path: Path) -> None:
    data = png_bomb(12_000, 12_000)
    assert len(data) < 40_000
    write(tmp_path, {CASE: TEXT, f"{MEDIA}/01.png": data})
    (fault,) = faults_of(tmp_path)
    assert (fault.kind, fault.subject) == (FaultKind.TOO_MANY_PIXELS, "12000×12000")
    text = said(CASE, fault)
    assert "14400 万像素" in text
    assert "最多 3000 万" in text


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp"])
def test_stated_sizes_decide_before_anything_is_decoded(kind: str) -> None:
    data = {
        "jpeg": lambda w, h: b"\xff\xd8\xff\xc0\0\x0b\x08" + struct.pack(">HH", h, w) + bytes(9),
        "png": lambda w, h: b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", w, h) + bytes(9)
        + struct.pack(">I4sI", 0, b"IEND", 0),
        "webp": lambda w, h: b"RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0"
        + (w - 1).to_bytes(3, "little") + (h - 1).to_bytes(3, "little"),
    }[kind]  # fmt: skip
    most = MAX_PIXELS[kind]
    over = look_at_picture(kind, data(most // 10_000 + 1, 10_000))
    assert isinstance(over, Refusal)
    assert over.kind is FaultKind.TOO_MANY_PIXELS
    just = look_at_picture(kind, data(most // 10_000, 10_000))
    assert just == Refusal(FaultKind.BROKEN_PICTURE)


def test_a_progressive_jpeg_may_have_fewer() -> None:
    plain, progressive = picture("JPEG"), picture("JPEG", progressive=True)
    assert not parts_of("jpeg", plain).progressive
    assert parts_of("jpeg", progressive).progressive
    huge = progressive.replace(struct.pack(">HH", 40, 60), struct.pack(">HH", 8000, 6000))
    seen = look_at_picture("jpeg", huge)
    assert isinstance(seen, Refusal)
    assert (seen.kind, seen.wanted) == (FaultKind.TOO_MANY_PIXELS, ("3000",))


@pytest.mark.parametrize("recipe", ["jpeg 60x40", "png 60x40", "webp 60x40"])
def test_parts_are_those_of_the_file(recipe: str) -> None:
    data, kind = make(recipe), recipe.partition(" ")[0]
    parts = parts_of(kind, data)
    assert (parts.width, parts.height, parts.end) == (60, 40, len(data))
    assert parts_of(kind, data + b"x" * 9).end == len(data)
    seen = look_at_picture(kind, data)
    assert isinstance(seen, Picture)
    assert (seen.width, seen.height) == (60, 40)


@pytest.mark.parametrize("options", [{"lossless": True}, {"save_all": True, "quality": 40}])
def test_every_kind_of_webp_says_its_size(options: dict[str, Any]) -> None:
    seen = look_at_picture("webp", picture("WEBP", **options))
    assert isinstance(seen, Picture)
    assert (seen.width, seen.height) == (60, 40)


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_halves_are_broken(kind: str, share: float) -> None:
    data = make(f"{kind} 300x200")
    seen = look_at_picture(kind, data[: int(len(data) * share)])
    assert seen == Refusal(FaultKind.BROKEN_PICTURE)


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp"])
@pytest.mark.parametrize(
    ("rest", "hidden"),
    [
        (archive("a.exe"), "zip"),
        (b"\0" * 99 + b"Rar!\x1a\x07\0" + b"x" * 99, "zip"),
        (b"7z\xbc\xaf\x27\x1c\0\0", "zip"),
        (HTML, "html"),
        (b"\n\n<SCRIPT >alert(1)", "html"),
        (b"\0" * 300, ""),
        (b"\0\0\0\x18ftypisom" + b"\x01" * 500, ""),
        (jpeg(), ""),
    ],
)
def test_what_is_hidden_behind_a_picture(kind: str, rest: bytes, hidden: str) -> None:
    seen = look_at_picture(kind, make(f"{kind} 60x40") + rest)
    if hidden:
        assert seen == Refusal(FaultKind.HIDDEN_PAYLOAD, hidden)
    else:
        assert isinstance(seen, Picture)


def test_a_jpeg_of_nothing_but_markers_ends() -> None:
    for filler in (b"\xff", b"\xff\x01", b"\xff\xd0", b"\xff\xe0\0\x02", b"\xff\xfe\0\0"):
        assert look_at_picture("jpeg", b"\xff\xd8\xff" + filler * 500_000) == Refusal(
            FaultKind.BROKEN_PICTURE
        )


def test_a_jpeg_of_nearly_nothing_but_filling_is_a_picture() -> None:
    out = io.BytesIO()
    Image.new("CMYK", (3000, 2000)).save(out, "JPEG", progressive=True, subsampling=0)
    seen = look_at_picture("jpeg", out.getvalue())
    assert isinstance(seen, Picture)
    assert parts_of("jpeg", out.getvalue()).end == len(out.getvalue())


def test_a_turned_picture_is_measured_upright() -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    seen = look_at_picture("jpeg", picture("JPEG", exif=exif))
    assert isinstance(seen, Picture)
    assert (seen.width, seen.height) == (40, 60)


# --- what they tell -------------------------------------------------------------------------------


def facts(kind: str, data: bytes) -> dict[str, list[str]]:
    """Return what a picture tells."""
    seen = look_at_picture(kind, data)
    assert isinstance(seen, Picture)
    told: dict[str, list[str]] = {}
    for name, value in seen.metadata:
        told.setdefault(name, []).append(value)
    return told


def test_a_plain_picture_tells_nothing() -> None:
    for kind in ("jpeg", "png", "webp"):
        assert facts(kind, make(f"{kind} 60x40")) == {}


def _exif() -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "HUAWEI"
    exif[ExifTags.Base.Model] = "P60"
    exif[ExifTags.Base.Artist] = "张某某".encode()
    exif[ExifTags.Base.Copyright] = "党委宣传部".encode("gbk")
    exif[ExifTags.Base.ImageDescription] = "支部活动".encode()
    exif[ExifTags.Base.Software] = "编辑软件".encode()
    exif[ExifTags.Base.XPTitle] = "标题".encode("utf-16-le")
    exif[ExifTags.Base.XPAuthor] = "李某\0".encode("utf-16-le")
    inner = exif.get_ifd(ExifTags.IFD.Exif)
    inner[ExifTags.Base.BodySerialNumber] = "SN0001"
    inner[ExifTags.Base.CameraOwnerName] = "王某".encode()
    gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
    gps[ExifTags.GPS.GPSLatitudeRef] = "N"
    gps[ExifTags.GPS.GPSLatitude] = (39.0, 54.0, 30.0)
    gps[ExifTags.GPS.GPSLongitudeRef] = "E"
    gps[ExifTags.GPS.GPSLongitude] = (116.0, 23.0, 29.0)
    return exif


@pytest.mark.parametrize("kind", ["jpeg", "webp", "png"])
def test_exif_is_told(kind: str) -> None:
    assert facts(kind, picture(kind.upper(), exif=_exif())) == {
        "定位": ["39.9, 116.4"],
        "拍摄设备": ["HUAWEI P60"],
        "作者": ["张某某", "李某", "王某"],
        "版权": ["党委宣传部"],
        "说明": ["支部活动"],
        "标题": ["标题"],
        "制作软件": ["编辑软件"],
        "设备序列号": ["SN0001"],
    }


def _gps(**tags: object) -> bytes:
    exif = Image.Exif()
    gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
    for name, value in tags.items():
        gps[ExifTags.GPS[name]] = value
    return picture("JPEG", exif=exif)


@pytest.mark.parametrize(
    ("tags", "place"),
    [
        ({"GPSVersionID": b"\x02\x03\0\0"}, None),
        ({"GPSLatitude": (0.0, 0.0, 0.0), "GPSLongitude": (0.0, 0.0, 0.0)}, None),
        ({"GPSLatitude": (39.0, 54.0, 0.0)}, None),
        ({"GPSLatitude": (200.0, 0.0, 0.0), "GPSLongitude": (1.0, 0.0, 0.0)}, None),
        (
            {"GPSLatitude": (1.0, 30.0, 0.0), "GPSLatitudeRef": "S",
             "GPSLongitude": (2.0, 15.0, 36.0), "GPSLongitudeRef": "W"},
            ["-1.5, -2.3"],
        ),
    ],
)  # fmt: skip
def test_only_a_place_is_a_place(tags: dict[str, object], place: list[str] | None) -> None:
    assert facts("jpeg", _gps(**tags)).get("定位") == place


def test_png_texts_are_told() -> None:
    info = PngImagePlugin.PngInfo()
    info.add_itxt("Author", "张某")
    info.add_text("Software", "Paint")
    info.add_text("Unknown", "x")
    assert facts("png", picture("PNG", pnginfo=info)) == {"作者": ["张某"], "制作软件": ["Paint"]}


XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
 <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
 xmp:CreatorTool="某软件" exif:GPSLatitude="39,54.5N" exif:GPSLongitude="116,23,29E">
 <dc:creator><rdf:Seq><rdf:li>张某</rdf:li><rdf:li>李某</rdf:li></rdf:Seq></dc:creator>
 </rdf:Description></rdf:RDF></x:xmpmeta>"""


def test_xmp_is_told() -> None:
    for kind in ("JPEG", "WEBP"):
        assert facts(kind.lower(), picture(kind, xmp=XMP.encode())) == {
            "定位": ["39.9, 116.4"],
            "制作软件": ["某软件"],
            "作者": ["张某", "李某"],
        }


@pytest.mark.parametrize(
    "packet",
    [
        "<!DOCTYPE a [<!ENTITY b 'x'>]><a>&b;</a>",
        "<a",
        "<a>" * 50_000,
        "",
        "<?xml version='1.0' encoding='nosuch'?><a/>",
    ],
)
def test_xmp_that_is_none_tells_nothing(packet: str) -> None:
    assert facts("webp", picture("WEBP", xmp=packet.encode())) == {}


def test_values_are_short_and_plain() -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "a\n\tb\x1b[31m" + "c" * 500
    (told,) = facts("jpeg", picture("JPEG", exif=exif))["作者"]
    assert told.startswith("a b [31mccc")
    assert len(told) == 200


def test_what_a_picture_tells_comes_with_the_file(tmp_path: Path) -> None:
    write(tmp_path, {CASE: TEXT, f"{MEDIA}/01.jpg": picture("JPEG", exif=_exif())})
    for _ in range(2):
        (file,) = sources_of(tmp_path)[CASE].media
        assert ("定位", "39.9, 116.4") in file.metadata
        assert (file.width, file.height) == (60, 40)
