"""A case by itself, as PDF or for Word: what stands in a booklet, without cover and contents."""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from showcase.booklet.compiler import timestamp
from showcase.booklet.compose import Composition, compose
from showcase.booklet.data import Offprint, Origin
from showcase.booklet.edition import Edition
from showcase.booklet.flowing import compose_flowing
from showcase.booklet.fonts import FontSet
from showcase.booklet.photo_files import write_photos
from showcase.booklet.process import Job, Typesetter
from showcase.booklet.profile import FLOWING, SCREEN
from showcase.booklet.word import word_offprint
from showcase.booklet.workspace import (
    OFFPRINT,
    absent_photos,
    data_bytes,
    write_codes,
)
from showcase.cache import Store
from showcase.model.casebook import Case, Casebook

_SECONDS = 30.0
_DATA = "offprint.json"


def offprint_edition(casebook: Casebook, case: Case, site_name: str, site_url: str = "") -> Edition:
    """Return an edition of one case."""
    return Edition(
        title=site_name,
        subtitle=case.title,
        year=case.year,
        cases=(case,),
        imprint=casebook.programme.imprint,
        casebook=casebook,
        site_url=site_url,
        unit=case.unit,
    )


def offprint_sources(edition: Edition) -> Iterator[str | int]:
    """Yield what an offprint is composed from, but for the fonts; no text is read for it."""
    (case,) = edition.cases
    yield from (edition.title, edition.site_url, timestamp(edition), case.key, case.digest)
    yield repr((case.unit, case.cohort, case.standard, edition.imprint))


def set_offprint(
    edition: Edition,
    read_media: Callable[[str], bytes],
    folder: Path,
    out: Path,
    *,
    fonts: FontSet,
    cache: Store | None,
    typesetter: Typesetter,
) -> None:
    """Set a case by itself. Raises ``TypesettingError``.

    ``folder`` holds the template, and may hold what other offprints needed.
    """
    composition = compose(edition, fonts, SCREEN)
    write_photos(composition.photos, read_media, folder, SCREEN, None, cache)
    write_codes(composition.codes, folder, cache)
    absent = absent_photos(composition.photos, folder)
    case = composition.data.parts[0].cases[0]
    setup = replace(composition.data.setup, absent=absent)
    offprint = Offprint(setup, edition.title, case, _origin(edition))
    (folder / _DATA).write_bytes(data_bytes(offprint))
    typesetter.set(Job(folder, OFFPRINT, out, fonts, timestamp(edition), data=_DATA), _SECONDS)
    for photo in composition.photos:
        (folder / photo.file).unlink(missing_ok=True)  # no other case has them


def write_offprint(
    edition: Edition,
    read_media: Callable[[str], bytes],
    folder: Path,
    *,
    fonts: FontSet,
    cache: Store | None,
) -> bytes:
    """Return a case by itself as a Word document; ``folder`` takes its photos."""
    composition: Composition = compose_flowing(edition, fonts)
    write_photos(composition.photos, read_media, folder, FLOWING, None, cache)
    photos = {
        photo.file: (folder / photo.file).read_bytes()
        for photo in composition.photos
        if (folder / photo.file).is_file()
    }
    made = datetime.datetime.fromtimestamp(timestamp(edition), datetime.UTC).replace(tzinfo=None)
    return word_offprint(composition.data, _origin(edition), photos.get, made)


def _origin(edition: Edition) -> Origin:
    address = edition.site_url
    return Origin(f"选自《{edition.title}》", address.partition("://")[2].rstrip("/"), address)
