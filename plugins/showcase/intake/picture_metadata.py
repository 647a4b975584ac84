"""What a picture says of itself beyond what it shows: where, with what, by whom it was taken."""

from collections.abc import Iterator
from typing import Any

from PIL import ExifTags, IptcImagePlugin
from PIL.ImageFile import ImageFile

from showcase.intake.told import Facts, tidied, words_of
from showcase.intake.xmp import xmp_facts

_EXIF = {
    ExifTags.Base.Artist: "作者",
    ExifTags.Base.XPAuthor: "作者",
    ExifTags.Base.Copyright: "版权",
    ExifTags.Base.ImageDescription: "说明",
    ExifTags.Base.XPComment: "说明",
    ExifTags.Base.XPTitle: "标题",
    ExifTags.Base.XPSubject: "主题",
    ExifTags.Base.XPKeywords: "关键词",
    ExifTags.Base.Software: "制作软件",
}
_INNER_EXIF = {
    ExifTags.Base.CameraOwnerName: "作者",
    ExifTags.Base.BodySerialNumber: "设备序列号",
    ExifTags.Base.LensSerialNumber: "设备序列号",
    ExifTags.Base.UserComment: "说明",
}
_IPTC = {
    (2, 80): "作者",
    (2, 116): "版权",
    (2, 120): "说明",
    (2, 5): "标题",
    (2, 25): "关键词",
}
_PNG = {
    "Author": "作者",
    "Copyright": "版权",
    "Description": "说明",
    "Comment": "说明",
    "Title": "标题",
    "Software": "制作软件",
}


def picture_metadata(image: ImageFile) -> Facts:
    """Return what an opened picture tells; a part that can't be read tells nothing."""
    found: list[tuple[str, str]] = []
    for part in (_exif, _iptc, _png_text, _xmp):
        try:
            found += part(image)
        except Exception:  # any byte of it may be wrong, and none of it is needed
            continue
    return tidied(found)


def _exif(image: ImageFile) -> Iterator[tuple[str, str]]:
    exif = image.getexif()
    if place := _place(exif.get_ifd(ExifTags.IFD.GPSInfo)):
        yield "定位", place
    make, model = (words_of(exif.get(tag)) for tag in (ExifTags.Base.Make, ExifTags.Base.Model))
    yield "拍摄设备", model if model.startswith(make) else f"{make} {model}".strip()
    for tag, name in _EXIF.items():
        yield name, words_of(exif.get(tag), wide="XP" in tag.name)
    inner = exif.get_ifd(ExifTags.IFD.Exif)
    for tag, name in _INNER_EXIF.items():
        yield name, words_of(inner.get(tag), marked=tag is ExifTags.Base.UserComment)


def _place(gps: dict[int, Any]) -> str:
    """Return latitude and longitude; without them, nothing (a mere version is no place)."""
    latitude = _degrees(gps.get(ExifTags.GPS.GPSLatitude), gps.get(ExifTags.GPS.GPSLatitudeRef))
    longitude = _degrees(gps.get(ExifTags.GPS.GPSLongitude), gps.get(ExifTags.GPS.GPSLongitudeRef))
    if latitude is None or longitude is None or (latitude == 0 and longitude == 0):
        return ""
    return f"{latitude:.1f}, {longitude:.1f}"


def _degrees(parts: Any, side: Any) -> float | None:
    """Return degrees, minutes and seconds as one number, rounded to about ten kilometres."""
    try:
        degrees, minutes, seconds = (float(part) for part in parts)
        value = round(degrees + minutes / 60 + seconds / 3600, 1)
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    if not 0 <= value <= 180:  # also drops what is no number
        return None
    return -value if str(side).strip("\0 ") in {"S", "W"} else value


def _iptc(image: ImageFile) -> Iterator[tuple[str, str]]:
    for key, value in (IptcImagePlugin.getiptcinfo(image) or {}).items():
        for item in value if isinstance(value, list) else [value]:
            yield _IPTC.get(key, ""), words_of(item)


def _png_text(image: ImageFile) -> Iterator[tuple[str, str]]:
    for key, name in _PNG.items():
        if isinstance(value := image.info.get(key), str):
            yield name, words_of(value)


def _xmp(image: ImageFile) -> Facts:
    packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or b""
    return xmp_facts(packet.encode() if isinstance(packet, str) else packet)
