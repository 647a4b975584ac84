"""Pictures that tell a lot, made by script."""

import io
from typing import Any

from PIL import ExifTags, Image, ImageCms, PngImagePlugin
from pillow_heif import from_pillow

ICC = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
SECRETS = (b"Zhang Mou", b"TelefonX", b"K1234567", b"2026:05:11 10:20:30")
"""What stands in the metadata, as bytes."""
_XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf='
    '"http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc='
    '"http://purl.org/dc/elements/1.1/"><dc:creator>Zhang Mou</dc:creator>'
    '<dc:description tiff:Orientation="{turn}" xmlns:tiff="http://ns.adobe.com/tiff/1.0/"/>'
    "</rdf:Description></rdf:RDF></x:xmpmeta>"
)
_MODES = {"JPEG": ("RGB", "L", "CMYK"), "PNG": ("RGB", "RGBA", "L", "P", "I;16", "1"),
          "WEBP": ("RGB", "RGBA"), "HEIF": ("RGB", "RGBA")}  # fmt: skip
KINDS = {"JPEG": "jpeg", "PNG": "png", "WEBP": "webp", "HEIF": "heic"}
MODES = [(form, mode) for form, modes in _MODES.items() for mode in modes]


def scene(mode: str, size: tuple[int, int] = (70, 50)) -> Image.Image:
    """Return a picture in which every corner looks different."""
    image = Image.linear_gradient("L").resize(size)
    bands = [image, image.rotate(90), image.rotate(180), image.rotate(270)]
    if mode in {"RGB", "RGBA", "CMYK"}:
        return Image.merge(mode, bands[: len(mode)])
    if mode == "P":
        return Image.merge("RGB", bands[:3]).quantize(64)
    return image.convert(mode)


def exif(turn: int) -> bytes:
    """Return Exif that tells who, where, when and with what."""
    told = Image.Exif()
    told[ExifTags.Base.Artist] = "Zhang Mou"
    told[ExifTags.Base.Model] = "TelefonX"
    told[ExifTags.Base.Orientation] = turn
    inner = told.get_ifd(ExifTags.IFD.Exif)
    inner[ExifTags.Base.BodySerialNumber] = "K1234567"
    inner[ExifTags.Base.DateTimeOriginal] = "2026:05:11 10:20:30"
    place = {1: "N", 2: (39.0, 54.0, 0.0), 3: "E", 4: (116.0, 24.0, 0.0)}
    told.get_ifd(ExifTags.IFD.GPSInfo).update(place)
    return told.tobytes()


def telling(form: str, mode: str, turn: int = 1, *, profile: bool = True, **more: Any) -> bytes:
    """Return a picture with everything in it that its kind can hold."""
    image, out = scene(mode), io.BytesIO()
    if profile and mode in {"RGB", "RGBA"}:
        more["icc_profile"] = ICC
    xmp = _XMP.format(turn=turn).encode()
    if form == "HEIF":
        image.info.update(more)
        from_pillow(image).save(out, quality=-1, exif=exif(1), xmp=xmp)
        return out.getvalue()
    if form == "PNG":
        texts = PngImagePlugin.PngInfo()
        texts.add_text("Author", "Zhang Mou", zip=True)
        texts.add_itxt("Comment", "Zhang Mou", "zh", "Zhang Mou")
        texts.add_itxt("XML:com.adobe.xmp", xmp.decode())
        texts.add(b"tIME", b"\x07\xea\x05\x0b\x0a\x14\x1e")
        image.save(out, form, exif=exif(turn), pnginfo=texts, **more)
    elif form == "JPEG":
        image.save(out, form, exif=exif(turn), xmp=xmp, comment=b"Zhang Mou", **more)
    else:
        image.save(out, form, exif=exif(turn), xmp=xmp, **more)
    return out.getvalue()


def iptc(data: bytes) -> bytes:
    """Return a JPEG with IPTC in front of all else, a foreign segment, and a film behind its end."""
    record = b"\x1c\x02\x50\x00\x09Zhang Mou"
    body = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + len(record).to_bytes(4, "big") + record + b"\0"
    parts = [(0xED, body), (0xE4, b"Zhang Mou"), (0xE2, b"MPF\0Zhang Mou"), (0xE0, b"JFXX\0x")]
    segments = [
        b"\xff" + bytes([marker]) + (len(part) + 2).to_bytes(2, "big") + part
        for marker, part in parts
    ]
    return data[:2] + b"".join(segments) + data[2:] + b"\0\0ftypmp42 TelefonX"
