"""QR codes for addresses that paper can't link to."""

import hashlib
import io

import segno

from showcase.booklet.data import Code
from showcase.cache import Store, digest_of

_SCHEMES = ("http://", "https://")
_KIND = "code"
_VERSION = 1


def make_code(label: str, title: str, address: str) -> Code | None:
    """Return a code for a web address, or None where it is none or is too long to scan."""
    if not address.lower().startswith(_SCHEMES) or len(address) > 300:
        return None
    digest = hashlib.sha256(address.encode()).hexdigest()[:20]
    shown = address.split("://", 1)[1].removesuffix("index.html").rstrip("/")
    return Code(label, title, shown, address=address, file=f"codes/{digest}.svg")


def kept_code(address: str, cache: Store | None) -> bytes:
    """Return the code of an address as ``draw_code`` does, drawn only once."""
    if cache is None:
        return draw_code(address)
    key = digest_of(_VERSION, segno.__version__, address)
    drawn = cache.get(_KIND, key)
    if drawn is None:
        drawn = draw_code(address)
        cache.put(_KIND, key, drawn)
    return drawn


def draw_code(address: str) -> bytes:
    """Return the code of an address as SVG: pure black, without its quiet zone."""
    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        out,
        kind="svg",
        border=0,
        scale=4,
        dark="#000",
        xmldecl=False,
        svgclass=None,
        lineclass=None,
    )
    return out.getvalue()


def draw_code_png(address: str) -> bytes:
    """Return the code of an address as PNG, for formats that know no SVG."""
    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(out, kind="png", border=1, scale=8)
    return out.getvalue()
