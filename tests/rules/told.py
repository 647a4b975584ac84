"""Files that tell of themselves what they don't show, as cameras and Word write them."""

import io

from PIL import ExifTags, Image

_TAGS = {"作者": ExifTags.Base.XPAuthor, "说明": ExifTags.Base.XPComment}
_NAMES = {"作者": "/Author", "标题": "/Title"}


def told_jpeg(facts: dict[str, str]) -> bytes:
    """Return a small photo with the properties ``作者``, ``说明``, ``设备``, ``序列号``, ``定位``."""
    exif = Image.Exif()
    for name, value in facts.items():
        if name in _TAGS:
            exif[_TAGS[name]] = f"{value}\0".encode("utf-16-le")
        elif name == "设备":
            exif[ExifTags.Base.Model] = value.encode()  # as phones write it
        elif name == "序列号":
            exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.BodySerialNumber] = value
        else:
            exif.get_ifd(ExifTags.IFD.GPSInfo).update(
                {1: "N", 2: (float(value), 0.0, 0.0), 3: "E", 4: (100.0, 0.0, 0.0)}
            )
    out = io.BytesIO()
    Image.new("RGB", (60, 40), "#A8231B").save(out, "JPEG", exif=exif)
    return out.getvalue()


def told_pdf(facts: dict[str, str]) -> bytes:
    """Return a PDF of one empty page with the properties ``作者`` and ``标题``."""
    import pikepdf

    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(200, 200))
    for name, value in facts.items():
        pdf.docinfo[_NAMES[name]] = value
    out = io.BytesIO()
    pdf.save(out, deterministic_id=True)
    return out.getvalue()
