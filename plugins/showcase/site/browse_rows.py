"""The cases, photos and videos as the scripts of the browse page and the walls draw them.

One short row a case, in the order of the casebook, so many cases a file: a script asks for the
files whose rows it shows. A file is a script, so that it loads from a disk too.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from showcase.model.casebook import Case, Casebook
from showcase.site.cards import case_card
from showcase.site.clips import clip_of
from showcase.site.data_file import DataFile
from showcase.site.page import digests_of
from showcase.site.pictures import Picture, picture_of

Row = list[object]
FOLDER = "api/browse"


@dataclass(frozen=True, slots=True)
class RowKind:
    """``size`` is how many cases a file has; ``row`` is None where a case has nothing to show."""

    name: str
    size: int
    row: Callable[[Case, Casebook], Row | None]


def row_files(casebook: Casebook) -> Iterator[DataFile]:
    """Yield every file of rows: ``api/browse/<kind>-<number>.js``."""
    for kind in ROW_KINDS:
        for number, start in enumerate(range(0, len(casebook.cases), kind.size)):
            cases = casebook.cases[start : start + kind.size]
            make = partial(_rows, kind, number, cases, casebook)
            yield DataFile(f"{FOLDER}/{kind.name}-{number}.js", make, digests_of(cases))


def _rows(kind: RowKind, number: int, cases: tuple[Case, ...], casebook: Casebook) -> str:
    rows = compact([kind.row(case, casebook) for case in cases])
    return f'window.showcaseBrowse.receive("{kind.name}", {number}, {rows});\n'


def case_pictures(case: Case) -> tuple[Picture, ...]:
    """Return the photos of a case that can be shown."""
    found = (picture_of(photo) for photo in case.photos)
    return tuple(picture for picture in found if picture)


def compact(value: object) -> str:
    """Return JSON that is also JavaScript: U+2028 and U+2029 end a line in its old strings."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _case(case: Case, casebook: Casebook) -> Row:
    """Key, title, unit, place, label, date, and the cover or the mark in its place."""
    card = case_card(case, casebook)
    cover = _picture(card.picture) if card.picture else card.mark
    return [case.key, card.title, card.unit, card.place, card.label, card.date.isoformat(), cover]


def _photos(case: Case, casebook: Casebook) -> Row | None:
    """Key, title, and of every photo the picture, its caption and its credit."""
    pictures = case_pictures(case)
    photos = [[_picture(picture), picture.caption, picture.credit] for picture in pictures]
    return [case.key, case.title, photos] if photos else None


def _video(case: Case, casebook: Casebook) -> Row | None:
    """Key, title of the video, unit, platform, duration, and the poster or a mark."""
    if case.video is None:
        return None
    clip = clip_of(case.video, with_code=False)
    card = case_card(case, casebook)
    poster = clip.poster or card.picture
    shown = _picture(poster) if poster else card.mark
    return [case.key, clip.title, card.unit, clip.platform, clip.duration, shown]


def _picture(picture: Picture) -> Row:
    """Address without width and ending, width, height, alternative text."""
    largest = picture.largest
    return [largest.url.rpartition("-")[0], largest.width, largest.height, picture.alt]


# Photos have by far the longest rows, so their files have fewer cases.
ROW_KINDS = (
    RowKind("cases", 400, _case),
    RowKind("photos", 100, _photos),
    RowKind("videos", 400, _video),
)
