"""The compilations of the sample project, read back."""

import re
from collections.abc import Iterator
from typing import Any

import pikepdf
import pytest

from showcase.model.casebook import Case
from tests.building.book_checks import glyph_numbers
from tests.building.book_reading import TRIM, Book, Bookmark, Glyph, read_book
from tests.building.expected import fold, pieces_of
from tests.building.projects import ROOT, SampleSite, casebook_of

CASEBOOK = casebook_of(ROOT)
YEARS = CASEBOOK.years
# Which sizes of type a text of each kind is set in; see typst/tokens.typ.
SIZES = {
    "heading": (9.8, 99.0),
    "paragraph": (9.8, 99.0),
    "cell": (8.8, 9.2),
    "caption": (8.4, 8.6),
    "code": (8.8, 9.2),
    "note": (8.4, 8.6),
}
NEVER_FIRST = "，。、；：！？）》」』”’"
NEVER_LAST = "（《「『“‘"


@pytest.fixture(scope="module")
def books(sample_site: SampleSite) -> dict[int, Book]:
    """Every compilation, by its year."""
    return {year: read_book(sample_site.path / f"booklets/{year}.pdf") for year in YEARS}


def _opening_marks(book: Book, cases: tuple[Case, ...]) -> dict[str, Bookmark]:
    """Return the bookmark of each case, by the case's key."""
    marks = {fold(mark.title): mark for mark in book.bookmarks if mark.level == 1}
    return {case.key: marks[fold(case.title)] for case in cases}


def _streams(book: Book, cases: tuple[Case, ...]) -> dict[str, list[Glyph]]:
    """Return the glyphs of each case's pages, from its opener to the next bookmark above it."""
    ends = sorted({mark.page for mark in book.bookmarks if mark.level < 2} | {len(book.pages)})
    streams = {}
    for key, mark in _opening_marks(book, cases).items():
        end = next(page for page in ends if page > mark.page)
        streams[key] = [glyph for page in book.pages[mark.page : end] for glyph in page.glyphs]
    return streams


@pytest.mark.parametrize("case", CASEBOOK.cases, ids=lambda case: case.slug)
def test_a_case_reads_like_the_manuscript(books: dict[int, Book], case: Case) -> None:
    """Each kind of text is compared by itself, because pictures and notes stand at page edges."""
    glyphs = _streams(books[case.year], CASEBOOK.cases_of_year(case.year))[case.key]
    body = _text(glyphs, "paragraph")
    start = 0
    for text in (case.title, case.unit.name, case.summary):
        start = _after(text, body, start)
    starts = {"heading": start, "paragraph": start, "cell": 0, "caption": 0, "code": 0, "note": 0}
    for piece in pieces_of(case):
        stream = _text(glyphs, piece.kind)
        if piece.kind == "caption" and case.cover and piece.text == case.cover.caption:
            _after(piece.text, stream, 0)  # the photo may be the plate before the title
            continue
        place = _after(piece.text, stream, starts[piece.kind])
        starts[piece.kind] = place
        if piece.kind in {"heading", "paragraph"}:
            starts["heading"] = starts["paragraph"] = place
            if len(piece.text) > 20:
                assert stream.count(fold(piece.text)) == 1, piece.text
    small = _text(glyphs, "caption")
    for photo in case.photos:
        assert fold(photo.caption) in small


@pytest.mark.parametrize("case", CASEBOOK.cases, ids=lambda case: case.slug)
def test_a_case_ends_with_experience_results_and_reviews(
    books: dict[int, Book], case: Case
) -> None:
    glyphs = _streams(books[case.year], CASEBOOK.cases_of_year(case.year))[case.key]
    text = fold("".join(glyph.character for glyph in glyphs))
    study = case.study
    wanted = [study.experience.name, *study.experience.points] if study.experience else []
    wanted += [result.title for result in study.results]
    wanted += [study.source or "", *(s.by for s in (study.review.first, study.review.final) if s)]
    wanted += [*case.items] if len(case.items) < 5 else []
    assert [words for words in wanted if fold(words) not in text] == []


def _text(glyphs: list[Glyph], kind: str) -> str:
    """Return what is set in the sizes of a kind of text, running heads and folios left out."""
    least, most = SIZES[kind]
    chosen = (glyph for glyph in glyphs if least <= glyph.size <= most and glyph.in_body)
    return fold("".join(glyph.character for glyph in chosen))


def _after(words: str, stream: str, start: int) -> int:
    """Return where a text ends that must stand at or after ``start``."""
    place = stream.find(fold(words), start)
    assert place >= 0, f"missing or out of order: {words}"
    return place + len(fold(words))


@pytest.mark.parametrize("year", YEARS)
def test_the_contents_name_the_pages(books: dict[int, Book], year: int) -> None:
    book = books[year]
    cases = CASEBOOK.cases_of_year(year)
    first = next(mark.page for mark in book.bookmarks if mark.title == "目录")
    contents = fold("".join(page.text for page in book.pages[first : book.numbered("1")]))
    marks = _opening_marks(book, cases)
    for case in cases:
        entry = rf"{re.escape(fold(case.title))}\.*(\d+){re.escape(fold(case.unit.name))}"
        found = re.findall(entry, contents)
        assert len(found) == 1, case.title
        opener = book.numbered(found[0])
        assert marks[case.key].page == opener
        # Above it there may be the caption of a plate.
        label = fold((case.cohort.name if case.cohort else "") + case.title)
        assert label in fold(book.pages[opener].text)
    for title in ("支部索引", "附录:批次名单"):
        (folio,) = re.findall(rf"{title}\.*(\d+)", contents)
        assert fold(book.pages[book.numbered(folio)].text).startswith(title)


@pytest.mark.parametrize("year", YEARS)
def test_links_of_the_contents_lead_to_the_same_pages(
    books: dict[int, Book], sample_site: SampleSite, year: int
) -> None:
    book = books[year]
    openers = {mark.page for mark in _opening_marks(book, CASEBOOK.cases_of_year(year)).values()}
    first = next(mark.page for mark in book.bookmarks if mark.title == "目录")
    with pikepdf.open(sample_site.path / f"booklets/{year}.pdf") as pdf:
        places = {page.objgen: number for number, page in enumerate(pdf.pages)}
        linked = {
            places[target.objgen]
            for page in list(pdf.pages)[first : book.numbered("1")]
            for target in _targets(pdf, page)
        }
    assert openers <= linked


def _targets(pdf: pikepdf.Pdf, page: pikepdf.Page) -> Iterator[Any]:
    """Yield the pages that the links of a page lead to."""
    for link in page.obj.get("/Annots", []):
        goal = link.get("/Dest")
        if goal is None and "/A" in link:
            goal = link.A.get("/D")
        if isinstance(goal, pikepdf.String | pikepdf.Name):
            names = pikepdf.NameTree(pdf.Root.Names.Dests)
            goal = names[str(goal)]
            goal = goal.D if isinstance(goal, pikepdf.Dictionary) else goal
        if goal is not None:
            yield goal[0]


@pytest.mark.parametrize("year", YEARS)
def test_bookmarks_lead_to_their_titles(books: dict[int, Book], year: int) -> None:
    book = books[year]
    cases = CASEBOOK.cases_of_year(year)
    titles = [fold(mark.title) for mark in book.bookmarks if mark.level == 1]
    notices = [notice for notice in CASEBOOK.programme.notices if notice.start.year <= year]
    assert sorted(titles) == sorted(fold(told.title) for told in (*cases, *notices))
    for mark in book.bookmarks:
        if mark.level or mark.title not in {"国家级", "省级", "校级"}:
            assert fold(mark.title) in fold(book.pages[mark.page].text), mark.title
    pages = [mark.page for mark in book.bookmarks]
    assert pages == sorted(pages)
    for case in cases:
        headings = [fold(piece.text) for piece in pieces_of(case) if piece.kind == "heading"]
        place = titles.index(fold(case.title))
        following = [fold(mark.title) for mark in _below(book, place)]
        assert following
        assert [heading for heading in headings if heading in following] == following


def _below(book: Book, place: int) -> Iterator[Bookmark]:
    """Yield the bookmarks inside the case that stands at a place among the cases."""
    number = -1
    for mark in book.bookmarks:
        if mark.level < 2:
            number += mark.level == 1
        elif number == place:
            yield mark


@pytest.mark.parametrize("year", YEARS)
def test_the_index_names_the_pages(books: dict[int, Book], year: int) -> None:
    book = books[year]
    cases = CASEBOOK.cases_of_year(year)
    marks = _opening_marks(book, cases)
    index = next(mark.page for mark in book.bookmarks if mark.title == "支部索引")
    appendix = next(mark.page for mark in book.bookmarks if mark.title.startswith("附录"))
    text = fold("".join(page.body for page in book.pages[index:appendix]))
    for unit in {case.unit.id: case.unit for case in cases}.values():
        own = [book.pages[marks[c.key].page].label for c in cases if c.unit.id == unit.id]
        found = re.search(rf"{re.escape(fold(unit.name))}(?:\([^()]*\))?([\d、]+)", text)
        assert found, unit.name
        assert sorted(found[1].strip("、").split("、")) == sorted(own), unit.name


@pytest.mark.parametrize("year", YEARS)
def test_no_line_begins_or_ends_with_the_wrong_mark(books: dict[int, Book], year: int) -> None:
    lines = [(page.label, line) for page in books[year].pages for line in page.lines()]
    assert len(lines) > 100
    assert max(len(line) for _, line in lines) > 40  # whole lines, not single characters
    assert [found for found in lines if found[1][0] in NEVER_FIRST] == []
    assert [found for found in lines if found[1][-1] in NEVER_LAST] == []


@pytest.mark.parametrize("year", YEARS)
def test_every_glyph_is_there_and_on_the_paper(books: dict[int, Book], year: int) -> None:
    for page in books[year].pages:
        assert not set("\ufffd\ufffe\uffff\0〓") & set(page.text), page.label
        for glyph in page.glyphs:
            assert glyph.left >= -1, page.label
            assert glyph.right <= TRIM[0] + 1, page.label
            assert 0 < glyph.baseline < TRIM[1], page.label


@pytest.mark.parametrize("year", YEARS)
def test_folios_count_on(books: dict[int, Book], year: int) -> None:
    labels = [page.label for page in books[year].pages]
    arabic = [label for label in labels if label.isdecimal()]
    assert arabic == [str(number) for number in range(1, len(arabic) + 1)]
    for number, page in enumerate(books[year].pages):
        folio = "".join(g.character for g in page.glyphs if g.baseline < 80 and g.size == 9)
        assert folio in {page.label, ""}, number
        opens_a_part = any(m.page == number and m.level == 0 for m in books[year].bookmarks)
        assert folio or opens_a_part or not page.label, number


@pytest.mark.parametrize("year", YEARS)
def test_all_fonts_are_embedded_and_no_glyph_is_missing(sample_site: SampleSite, year: int) -> None:
    with pikepdf.open(sample_site.path / f"booklets/{year}.pdf") as pdf:
        fonts = [found for found in pdf.objects if _is(found, "/Font")]
        assert {str(font.Subtype) for font in fonts} <= {
            "/Type0",
            "/CIDFontType0",
            "/CIDFontType2",
            "/Type1",
            "/TrueType",
        }
        described = [font for font in fonts if str(font.Subtype) != "/Type0"]
        assert described
        for font in described:
            embedded = {"/FontFile", "/FontFile2", "/FontFile3"} & set(font.FontDescriptor.keys())
            assert embedded, font.BaseFont
        for font in fonts:
            if str(font.Subtype) == "/Type0":
                assert str(font.Encoding) == "/Identity-H"
                assert "/ToUnicode" in font
        shown = sum(1 for page in pdf.pages for _ in glyph_numbers(page))
        assert shown > 1000
        assert not [n for page in pdf.pages for n in glyph_numbers(page) if n == 0]


def _is(found: Any, kind: str) -> bool:
    return isinstance(found, pikepdf.Dictionary) and found.get("/Type") == kind
