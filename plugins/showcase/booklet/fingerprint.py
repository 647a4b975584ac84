"""Telling whether a booklet would come out any different."""

from collections.abc import Iterator
from importlib import resources
from importlib.metadata import version

from showcase.booklet import epub, word
from showcase.booklet.compiler import timestamp
from showcase.booklet.compose import Composition, compose
from showcase.booklet.edition import Edition
from showcase.booklet.fonts import FontSet, find_fonts
from showcase.booklet.profile import SCREEN, BookFormat, Profile
from showcase.booklet.workspace import data_bytes, template_files
from showcase.cache import digest_of


def sources_of(edition: Edition, fonts: FontSet) -> Iterator[str | int]:
    """Yield what an edition is composed from, without reading the text of any case."""
    yield from (edition.title, edition.subtitle, edition.year, edition.site_url)
    yield f"{edition.unit.kind} {edition.unit.id}" if edition.unit else ""
    yield timestamp(edition)
    yield repr(edition.casebook.programme)
    yield repr(edition.imprint)
    yield from (f"{path.name} {path.stat().st_size}" for path in fonts.files)
    if edition.cover_photo is not None:
        photo, shown_in = edition.cover_photo  # a case of another year, it may be
        yield f"{photo!r} {shown_in.key}"
    for case in edition.cases:
        yield case.key
        yield case.digest
        # What is still missing depends on the day, too.
        yield repr(case.deliverables)


def fingerprint(
    edition: Edition,
    *,
    profile: Profile = SCREEN,
    fonts: FontSet | None = None,
    composition: Composition | None = None,
) -> str:
    """Return a digest of everything a booklet is made from, far cheaper than making it.

    Photos count by the digest of their originals, which is in their file names. ``composition``
    is the edition composed, where it has been already.
    """
    fonts = fonts or find_fonts()
    composition = composition or compose(edition, fonts, profile)
    return digest_of(repr(profile), *_parts(edition, composition, fonts))


def flowing_fingerprint(
    edition: Edition, kind: BookFormat, fonts: FontSet, composition: Composition
) -> str:
    """Return a digest of everything a DOCX or EPUB is made from."""
    folders = [resources.files(word), *(resources.files(epub).joinpath(n) for n in (".", "assets"))]
    files = sorted((f for d in folders for f in d.iterdir() if f.is_file()), key=lambda f: f.name)
    sources = [file.read_bytes() for file in files]
    library = version("python-docx")
    return digest_of(kind.value, library, *_parts(edition, composition, fonts), *sources)


def _parts(
    edition: Edition, composition: Composition, fonts: FontSet
) -> Iterator[bytes | str | int]:
    yield timestamp(edition)
    yield version("typst")
    yield from (f"{path.name} {path.stat().st_size}" for path in fonts.files)
    yield data_bytes(composition.data)
    for name, source in template_files():
        yield name
        yield source
