"""A small hand-made casebook with one of everything, set once for all tests."""

import datetime
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from showcase.booklet.compiler import BookletResult, compile_booklet
from showcase.booklet.edition import Edition, yearly_edition
from showcase.booklet.profile import ARCHIVE, PRESS, Profile
from showcase.model.casebook import Casebook
from showcase.model.document import Document
from tests.booklet.cases import make_case, paint, programme
from tests.booklet.texts import LONG, hostile, para, text


@pytest.fixture(scope="session")
def edition() -> Edition:
    """The year's edition of three cases, one for each level."""
    plan = programme()
    cases = (
        make_case(plan, 3, "duanwen", "短文一篇", Document((para(LONG, line=9),), ())),
        make_case(plan, 2, "hostile", '#panic("t") $x$ @ref *b*', hostile()),
        make_case(plan, 1, "quanmian", "四维联动强引领　多元融合促团结", text()),
    )
    casebook = Casebook(plan, cases, tuple(c.unit for c in cases), {}, datetime.date(2026, 12, 1))
    return yearly_edition(casebook, 2026, "样板支部案例", "https://anli.example.edu.cn/")


def _compile(edition: Edition, factory: pytest.TempPathFactory, profile: Profile) -> BookletResult:
    out = factory.mktemp(profile.name.value) / "2026.pdf"
    return compile_booklet(edition, paint, out, profile=profile)


@pytest.fixture(scope="session")
def press(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> BookletResult:
    """The book for the press, set once."""
    return _compile(edition, tmp_path_factory, PRESS)


@pytest.fixture(scope="session")
def archive(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> BookletResult:
    """The book for the archive, set once."""
    return _compile(edition, tmp_path_factory, ARCHIVE)


@dataclass(frozen=True)
class Book:
    """A finished book and the text of its pages (index 0 is the cover)."""

    result: BookletResult
    edition: Edition
    pages: tuple[str, ...]
    labels: tuple[str, ...]

    @property
    def path(self) -> Path:
        """The PDF."""
        return self.result.path

    def page_of(self, text: str) -> int:
        """Return the index of the first page with a text."""
        return next(n for n, page in enumerate(self.pages) if text in page)


@pytest.fixture(scope="session")
def book(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> Book:
    """The book, set once."""
    result = compile_booklet(edition, paint, tmp_path_factory.mktemp("book") / "2026.pdf")
    pdf = pypdfium2.PdfDocument(result.path)
    pages = []
    for page in pdf:
        textpage = page.get_textpage()
        pages.append(textpage.get_text_range().replace("\u2060", "").replace("\r\n", "\n"))
        textpage.close()
        page.close()
    pdf.close()
    with pikepdf.open(result.path) as opened:
        labels = tuple(str(page.label) for page in opened.pages)
    return Book(result, edition, tuple(pages), labels)
