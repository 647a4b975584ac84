"""What the XML of an XMP packet tells; it stands in pictures and in PDFs."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from showcase.intake.told import Facts, tidied

MAX_PACKET = 1_000_000
_DC = "{http://purl.org/dc/elements/1.1/}"
_XMP = "{http://ns.adobe.com/xap/1.0/}"
_EXIF = "{http://ns.adobe.com/exif/1.0/}"
_TIFF = "{http://ns.adobe.com/tiff/1.0/}"
_PDF = "{http://ns.adobe.com/pdf/1.3/}"
_AUX = "{http://ns.adobe.com/exif/1.0/aux/}"
_NAMES = {
    f"{_DC}creator": "作者",
    f"{_DC}rights": "版权",
    f"{_DC}description": "说明",
    f"{_DC}title": "标题",
    f"{_DC}subject": "关键词",
    f"{_XMP}CreatorTool": "制作软件",
    f"{_PDF}Producer": "制作软件",
    f"{_PDF}Keywords": "关键词",
    f"{_TIFF}Model": "拍摄设备",
    f"{_AUX}SerialNumber": "设备序列号",
    f"{_AUX}OwnerName": "作者",
}
_COORDINATE = re.compile(r"(\d{1,3}),(\d{1,2}(?:\.\d{1,12})?)(?:,(\d{1,2}))?([NSEW])")


def xmp_facts(packet: bytes) -> Facts:
    """Return what a packet tells, or nothing where it can't be read."""
    if not packet or len(packet) > MAX_PACKET or b"<!" in packet:
        return ()  # no XMP declares a document type; one that does wants to blow up
    try:
        root = ElementTree.fromstring(packet.strip(b"\0 \r\n\t"))
    except (ElementTree.ParseError, ValueError, LookupError):
        return ()
    return tidied((*_place(root), *_named(root)))


def _named(root: ElementTree.Element) -> Iterator[tuple[str, str]]:
    for element in root.iter():
        for key, value in element.attrib.items():
            yield _NAMES.get(key, ""), value
        if name := _NAMES.get(str(element.tag)):
            for inner in element.iter():
                yield name, inner.text or ""


def _place(root: ElementTree.Element) -> Iterator[tuple[str, str]]:
    given: dict[str, str] = {}
    for element in root.iter():
        given |= element.attrib
        given[str(element.tag)] = element.text or ""
    latitude = _degrees(given.get(f"{_EXIF}GPSLatitude", ""))
    longitude = _degrees(given.get(f"{_EXIF}GPSLongitude", ""))
    if latitude and longitude:
        yield "定位", f"{latitude}, {longitude}"


def _degrees(value: str) -> str:
    match = _COORDINATE.fullmatch(value.strip())
    if match is None:
        return ""
    degrees = int(match[1]) + float(match[2]) / 60 + int(match[3] or 0) / 3600
    return f"{-degrees if match[4] in 'SW' else degrees:.1f}"
