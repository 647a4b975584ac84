"""An edition becomes data: the whole book as values that the template walks.

No text of an author ever becomes Typst source; it stays a string from here to the page.
"""

from collections.abc import Container
from dataclasses import dataclass

from showcase.booklet.back import cohort_entries, notice_pages
from showcase.booklet.case_pages import case_pages, case_path
from showcase.booklet.data import BookData, CasePages, Code, Part
from showcase.booklet.dossier import dossier, listed_results
from showcase.booklet.edition import Edition
from showcase.booklet.findings import (
    PROGRAMME_PATH,
    empty_imprint,
    missing_cover,
    missing_glyph,
)
from showcase.booklet.fonts import FontSet, find_fonts
from showcase.booklet.front import afterwords, board, cover, forewords, imprint_entries
from showcase.booklet.glyphs import GlyphCheck
from showcase.booklet.indexes import indexes
from showcase.booklet.nodes import Picture
from showcase.booklet.pictures import PhotoShelf, PlacedPhoto
from showcase.booklet.profile import SCREEN, Profile
from showcase.booklet.qr import make_code
from showcase.booklet.setup import book_setup
from showcase.booklet.titles import chinese_number
from showcase.findings import Finding
from showcase.model.casebook import Case
from showcase.model.walk import all_blocks, block_texts

# A part's page has room for the titles of so many cases.
_MOST_LISTED = 10


@dataclass(frozen=True, slots=True)
class Composition:
    """A book ready to be set: its data, the photos it places, and what is to be told."""

    data: BookData
    photos: tuple[PlacedPhoto, ...]
    findings: tuple[Finding, ...]

    @property
    def codes(self) -> tuple[Code, ...]:
        """Every QR code of the book, each once."""
        codes = [code for part in self.data.parts for case in part.cases for code in case.codes]
        if self.data.site:
            codes.append(self.data.site)
        return tuple({code.file: code for code in codes}.values())


def booklet_data(edition: Edition) -> BookData:
    """Return the book as the template reads it, in the project's own fonts."""
    return compose(edition, find_fonts(), SCREEN).data


def compose(
    edition: Edition, fonts: FontSet, profile: Profile, characters: Container[int] | None = None
) -> Composition:
    """Return the whole book as data, every character checked against the fonts.

    ``characters`` are those that can be shown where it is not these fonts that show them.
    """
    if characters is None:
        characters = fonts.characters
    shelf = PhotoShelf(profile, edition.imprint.page_format)
    findings: list[Finding] = []
    parts = []
    for number, part in enumerate(edition.parts):
        pages = []
        for case in part.cases:
            check = GlyphCheck(characters)
            checked: CasePages = check.tree(case_pages(case, shelf, edition.site_url))
            findings += _missing(case, check)
            pages.append(checked)
        parts.append(
            Part(
                id=f"part-{number + 1}",
                number=f"第{chinese_number(number + 1)}编" if len(edition.parts) > 1 else "",
                title=part.title,
                count=f"{len(pages)}篇",
                opens=edition.unit is None,
                listed=len(pages) <= _MOST_LISTED,
                cases=tuple(pages),
            )
        )

    check = GlyphCheck(characters)
    imprint = imprint_entries(edition)
    book = BookData(
        setup=book_setup(edition, fonts, profile),
        cover=check.tree(cover(edition, _cover_picture(edition, shelf))),
        running=check.text(f"{edition.title}　{edition.subtitle}"),
        imprint=check.tree(imprint),
        board=check.tree(board(edition)),
        forewords=check.tree(forewords(edition)) if edition.unit is None else (),
        afterwords=check.tree((*notice_pages(edition), *afterwords(edition)))
        if edition.unit is None
        else (),
        parts=tuple(parts),
        indexes=check.tree(indexes(edition)) if edition.unit is None else (),
        cohorts=check.tree(cohort_entries(edition)) if edition.unit is None else (),
        dossier=check.tree(dossier(edition)),
        results=check.tree(listed_results(edition)) if edition.unit is not None else (),
        site=check.tree(make_code("网站", edition.title, edition.site_url)),
        author=edition.imprint.publisher or "",
    )
    findings += [missing_glyph(PROGRAMME_PATH, 1, c) for c in sorted(check.missing)]
    if edition.unit is None and edition.imprint.cover and edition.cover_photo is None:
        findings.append(missing_cover(edition.imprint.cover))
    findings += [empty_imprint(entry.label) for entry in imprint if entry.missing]
    return Composition(
        book,
        tuple(shelf.placed[file] for file in sorted(shelf.placed)),
        tuple(sorted(findings, key=lambda finding: finding.sort_key)),
    )


def _cover_picture(edition: Edition, shelf: PhotoShelf) -> Picture | None:
    if edition.cover_photo is None:
        return None
    photo, case = edition.cover_photo
    return shelf.cover(photo, case_path(case))


def _missing(case: Case, check: GlyphCheck) -> list[Finding]:
    """Name each missing character once, at the first line of the text that has it."""
    lines: dict[str, int] = {}
    if check.missing:
        for block in all_blocks(case.document):
            for character in check.missing & set("".join(block_texts(block))):
                lines.setdefault(character, block.line)
    return [missing_glyph(case_path(case), lines.get(c, 1), c) for c in sorted(check.missing)]
