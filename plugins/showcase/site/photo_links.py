"""The link from a photo to its largest size, which the gallery opens over the page."""

from markupsafe import Markup

from showcase.site.pictures import Picture

_LINK = Markup('<a class="sc-photo" href="{}" data-photo="{}" aria-label="{}">{}</a>')


def photo_name(picture: Picture) -> str:
    """Return what the address of a page calls a photo that is open: the start of its digest."""
    return picture.largest.url.rpartition("/")[2][:8]


def photo_link(picture: Picture, base: str, image: Markup) -> Markup:
    """Return the image of a picture as a link; without scripts it leads to the largest JPEG."""
    label = f"看大图：{picture.alt}" if picture.alt else "看大图"
    return _LINK.format(base + picture.largest.url, photo_name(picture), label, image)
