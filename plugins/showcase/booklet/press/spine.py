"""The spine: how wide it is, and what stands on it, written downwards."""

import json
import unicodedata
from dataclasses import asdict, dataclass
from itertools import groupby
from pathlib import Path

from showcase.booklet.data import BookData
from showcase.booklet.fonts import FontSet
from showcase.booklet.process import Job, Typesetter
from showcase.booklet.workspace import write_template

PAPER = 0.1
"""Thickness in millimetres of one leaf of 80 g offset paper."""

LEAST_LETTERED = 5.0
"""Millimetres: GB/T 11668 asks for letters on spines of so much and more."""

_MAIN = "spine.typ"
_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Cell:
    """A step downwards: a character that stands upright, or a run that lies on its side."""

    text: str
    upright: bool


@dataclass(frozen=True, slots=True)
class Spine:
    """The spine as the template reads it; ``width`` is in millimetres."""

    width: float
    title: tuple[Cell, ...]
    year: tuple[Cell, ...]
    institution: tuple[Cell, ...]


def spine_width(pages: int, paper: float) -> float:
    """Return the width in millimetres of so many pages, two on a leaf."""
    return round(pages / 2 * paper, 2)


def set_spine(
    book: BookData, width: float, folder: Path, out: Path, fonts: FontSet, timestamp: int
) -> None:
    """Set the spine of a book; below ``LEAST_LETTERED`` it stays empty. Raises ``BookletError``."""
    lettered = width >= LEAST_LETTERED
    cover = book.cover
    by = cover.institutions[0] if len(cover.institutions) == 1 else book.author
    spine = Spine(
        width,
        cells(cover.title) if lettered else (),
        cells(cover.year) if lettered else (),
        cells(by) if lettered else (),
    )
    folder.mkdir()
    data = {"setup": asdict(book.setup), "spine": asdict(spine)}
    (folder / "data.json").write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    write_template(folder)
    with Typesetter() as typesetter:
        typesetter.set(Job(folder, _MAIN, out, fonts, timestamp), _SECONDS)


def cells(text: str) -> tuple[Cell, ...]:
    """Take a line apart for writing downwards.

    Chinese characters and their punctuation stand upright, each for itself; letters and
    figures lie on their side, a whole run at once.
    """
    found: list[Cell] = []
    for upright, run in groupby(text, key=_stands):
        if upright:
            found += [Cell(character, upright=True) for character in run]
        else:
            found.append(Cell("".join(run).strip(), upright=False))
    return tuple(cell for cell in found if cell.text)


def _stands(character: str) -> bool:
    """Whether a character is as wide as a Chinese one; quotation marks and dashes count as such."""
    return unicodedata.east_asian_width(character) in "WF" or character in "“”‘’—…·"
