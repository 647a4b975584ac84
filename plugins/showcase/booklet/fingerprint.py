"""Telling whether a booklet would come out any different."""

from importlib.metadata import version

from showcase.booklet.compiler import timestamp
from showcase.booklet.compose import compose
from showcase.booklet.edition import Edition
from showcase.booklet.fonts import FontSet, find_fonts
from showcase.booklet.profile import SCREEN, Profile
from showcase.booklet.workspace import data_bytes, template_files
from showcase.cache import digest_of


def fingerprint(
    edition: Edition, *, profile: Profile = SCREEN, fonts: FontSet | None = None
) -> str:
    """Return a digest of everything a booklet is made from, far cheaper than making it.

    Photos count by the digest of their originals, which is in their file names.
    """
    fonts = fonts or find_fonts()
    composition = compose(edition, fonts, profile)
    parts: list[bytes | str | int] = [repr(profile), timestamp(edition), version("typst")]
    parts += [f"{path.name} {path.stat().st_size}" for path in fonts.files]
    parts.append(data_bytes(composition.data))
    for name, source in template_files():
        parts += [name, source]
    return digest_of(*parts)
