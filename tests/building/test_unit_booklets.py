"""The booklets that the tool makes for each unit, read back."""

import re
from pathlib import Path

import pytest

from showcase.build.editions import plan_booklets
from showcase.model.casebook import Unit
from showcase.site.options import SiteOptions
from tests.building.book_reading import Book, read_book
from tests.building.expected import fold
from tests.building.page_tree import parse_page
from tests.building.projects import ROOT, SampleSite, casebook_of
from tests.building.running import run
from tests.tiny import MKDOCS, case_text, write_project

CASEBOOK = casebook_of(ROOT)
PLANS = [plan for plan in plan_booklets(CASEBOOK, SiteOptions("样板支部")) if plan.edition.unit]
UNITS = {plan.url: plan.edition.unit for plan in PLANS if plan.edition.unit}


@pytest.fixture(scope="module")
def books(sample_site: SampleSite) -> dict[str, Book]:
    """Every unit's booklet, by its address."""
    return {url: read_book(sample_site.path / url) for url in UNITS}


def test_every_unit_that_leaves_it_to_us_has_one(sample_site: SampleSite) -> None:
    made = {
        path.relative_to(sample_site.path).as_posix()
        for path in (sample_site.path / "booklets").glob("*/*.pdf")
    }
    wanted = {(case.unit.kind, case.unit.id) for case in CASEBOOK.cases if case.compilation is None}
    assert made == set(UNITS)
    assert {(unit.kind, unit.id) for unit in UNITS.values()} == wanted


@pytest.mark.parametrize("url", UNITS)
def test_it_says_who_the_unit_is_and_what_it_has(books: dict[str, Book], url: str) -> None:
    unit = UNITS[url]
    text = fold(books[url].pages[_page(books[url], "概况")].text)
    assert fold(unit.name) in text
    for case in CASEBOOK.cases_of_unit(unit):
        for one in case.deliverables:
            title = "本册" if one.title == "自动汇编" else one.title
            assert fold(title if one.present else "尚缺") in text, one
        for stage in case.cohort.stages if case.cohort else ():
            assert stage.name in text


@pytest.mark.parametrize("url", UNITS)
def test_it_holds_the_units_cases_and_no_other(books: dict[str, Book], url: str) -> None:
    own = {case.key for case in CASEBOOK.cases_of_unit(UNITS[url])}
    marks = {fold(mark.title) for mark in books[url].bookmarks if mark.level == 1}
    assert marks == {fold(case.title) for case in CASEBOOK.cases if case.key in own}


@pytest.mark.parametrize("url", UNITS)
def test_its_list_of_results_names_the_pages(books: dict[str, Book], url: str) -> None:
    book, cases = books[url], CASEBOOK.cases_of_unit(UNITS[url])
    results = [(result, case) for case in cases for result in case.study.results]
    if not results:
        assert not any(mark.title == "成果一览" for mark in book.bookmarks)
        return
    text = fold(book.pages[_page(book, "成果一览")].text)
    openers = {mark.title: book.pages[mark.page].label for mark in book.bookmarks}
    for result, case in results:
        opener = next(page for title, page in openers.items() if fold(title) == fold(case.title))
        found = re.search(rf"{re.escape(fold(result.title))}\D*(?:\d{{4}}年)?\D*{opener}", text)
        assert found, result.title
        assert fold(result.type) in text


@pytest.mark.parametrize("url", UNITS)
def test_the_unit_and_its_cases_link_it(sample_site: SampleSite, url: str) -> None:
    unit = UNITS[url]
    for page in (_page_of(unit), *(case.url for case in CASEBOOK.cases_of_unit(unit))):
        hrefs = {
            link.attributes.get("href", "")
            for link in parse_page((sample_site.path / page).read_text("utf-8")).all("a")
        }
        assert any((href or "").endswith(url) for href in hrefs), page


def _page_of(unit: Unit) -> str:
    folders = {"branch": "branches", "college": "colleges", "institution": "institutions"}
    return f"{folders[unit.kind]}/{unit.id}/index.html"


def _page(book: Book, title: str) -> int:
    return next(mark.page for mark in book.bookmarks if mark.title.endswith(title))


def test_other_formats_lie_beside_the_pdf_where_asked_for(tmp_path: Path) -> None:
    asked = MKDOCS.replace("[showcase]", "[{showcase: {formats: [epub, docx, pdf]}}]")
    files: dict[str, str | bytes] = {"mkdocs.yml": asked, "cases/2026/yi.md": case_text()}
    root = write_project(tmp_path, files)
    done = run("showcase", "build", "-C", str(root))
    assert done.status == 0, done.output
    made = {path.relative_to(root / "site/booklets") for path in (root / "site").rglob("*.*ub")}
    assert made == {Path("2026.epub"), Path("branches/b001.epub")}
    shelf = parse_page((root / "site/booklets/index.html").read_text("utf-8"))
    hrefs = [link.attributes.get("href", "") for link in shelf.all("a")]
    for ending in ("pdf", "epub", "docx"):
        assert f"../booklets/2026.{ending}" in hrefs
        assert (root / "site/booklets" / f"2026.{ending}").is_file()
    again = run("showcase", "build", "-C", str(root))
    assert "排印" not in again.stderr
