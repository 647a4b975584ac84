"""What a compositor is held to, in every format: read back from the finished pages."""

import dataclasses
import itertools

import pytest

from showcase.booklet.compiler import compile_booklet
from showcase.booklet.edition import Edition, yearly_edition
from showcase.model.casebook import Casebook
from showcase.model.document import (
    Block,
    Document,
    Figure,
    Heading,
    List,
    ListItem,
    Quote,
    Strong,
    Text,
)
from showcase.model.page_formats import PageFormat
from tests.booklet.cases import make_case, paint, programme
from tests.booklet.setting import MARKS, Line, Paper, papers
from tests.booklet.texts import LONG, para
from tests.building.book_reading import read_book

NEVER_FIRST = set("，。、；：！？）》」』”’…·")
NEVER_LAST = set("（《「『“‘")
LOOKS = ("大16开", "16开", "A4", "公文")


def _text() -> Document:
    """Make a text whose last lines come out at every length, with headings at every height."""
    marked = "支部说：“‘小事’（含其他）——要办；大事……也要办”，《简报》第3期（2026年）记着。"
    words = (marked + LONG) * 3
    blocks: list[Block] = []
    for turn in range(90):
        if turn % 4 == 0:
            blocks.append(Heading(2, (Text(f"第{turn}节怎样才算办成"),), f"s{turn}", turn))
        if turn % 6 == 0:
            blocks.append(Heading(3, (Text("先问一问"),), f"t{turn}", turn))
        text = words[turn % 40 :].lstrip(MARKS)[: 60 + turn * 7 % 97 + turn % 3] + "完。"
        blocks.append(para(Strong((Text("“要点”，"),)), text) if turn % 5 == 0 else para(text))
        if turn % 11 == 0:
            items = tuple(ListItem((para(words[: 30 + turn + n] + "办成。"),), 1) for n in range(3))
            blocks.append(List(items, 1, True, 1))
            blocks.append(Quote((para(words[: 50 + turn] + "记下。"),), 1))
            blocks.append(para("支部书记走一走" * (19 + turn % 5)))
        if turn % 23 == 7:
            blocks.append(Figure(f"0{turn % 3 + 1}.jpg", "一张照片", 1))
    # One character more than so many lines hold.
    for measure in (28, 38, 44):
        for rows in (1, 2, 3):
            words = ("师生支部走一走看一看" * 20)[: measure * rows - 2]
            blocks += [para(words + "办。"), para(words + "办"), para(words[:-1] + "“办”。")]
    return Document(tuple(blocks), ())


@pytest.fixture(scope="module")
def long_edition() -> Edition:
    """A book of one long case."""
    plan = programme()
    case = make_case(plan, 1, "quanmian", "怎样把小事办成", _text())
    case = dataclasses.replace(case, photos=case.photos[:3])
    casebook = Casebook(plan, (case,), (case.unit,), {}, case.date)
    return yearly_edition(casebook, 2026, "样板支部案例")


@pytest.fixture(scope="module", params=LOOKS)
def pages(
    request: pytest.FixtureRequest, long_edition: Edition, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Paper, ...]:
    """The pages of the case, in one format after the other."""
    looks = {"theme": "公文"} if request.param == "公文" else {"size": request.param}
    imprint = long_edition.imprint.model_copy(update=looks)
    edition = dataclasses.replace(long_edition, imprint=imprint)
    made = compile_booklet(edition, paint, tmp_path_factory.mktemp("set") / "book.pdf")
    page_format = imprint.page_format
    all_pages = papers(read_book(made.path), page_format)
    first = next(n for n, page in enumerate(all_pages) if "怎样才算办成" in _words(page))
    last = max(n for n, page in enumerate(all_pages) if "看一看" in _words(page))
    return all_pages[first : last + 1]


def _words(page: Paper) -> str:
    return "".join(line.text for line in page.lines)


def _is_indented(line: Line, page_format: PageFormat) -> bool:
    return abs(line.start - 2 * page_format.body) < 0.6 * page_format.body


def _is_full(line: Line, page_format: PageFormat) -> bool:
    return line.end > (page_format.characters - 0.9) * page_format.body


def _goes_on(foot: Line, top: Line, page_format: PageFormat) -> bool:
    """Tell whether a paragraph goes on from one page to the next."""
    return _is_full(foot, page_format) and top.start < 1 and top.text != "先问一问"


def test_there_is_something_to_look_at(pages: tuple[Paper, ...]) -> None:
    assert len(pages) >= 8
    assert sum(len(page.body()) for page in pages) > 200


def test_the_text_keeps_to_the_grid_and_to_the_measure(pages: tuple[Paper, ...]) -> None:
    page_format = pages[0].format
    for page in pages:
        for line in page.body():
            if line.start < 0.2 * page_format.body or _is_indented(line, page_format):
                assert abs(page.row(line) - round(page.row(line))) < 0.02, line.text
            inked = [glyph for glyph in line.glyphs if glyph.character not in MARKS]
            end = line.end - (line.glyphs[-1].right - inked[-1].right)
            assert end <= (page_format.characters + 0.1) * page_format.body, line.text
        rows = [page.row(line) for line in page.body()]
        assert max(rows) <= page_format.lines + 0.02


def test_a_full_line_holds_as_many_characters_as_the_format_says(pages: tuple[Paper, ...]) -> None:
    page_format = pages[0].format
    plain = [
        len(line.text)
        for page in pages
        for line in page.body()
        if line.start < 1 and set(line.text) <= set("支部书记走一")
    ]
    assert max(plain) == page_format.characters
    assert plain.count(page_format.characters) > 5


def test_no_line_begins_or_ends_with_the_wrong_mark(pages: tuple[Paper, ...]) -> None:
    for page in pages:
        for line in page.lines:
            assert line.text[0] not in NEVER_FIRST, line.text
            assert line.text[-1] not in NEVER_LAST, line.text


def test_no_dash_and_no_ellipsis_is_parted(pages: tuple[Paper, ...]) -> None:
    for page in pages:
        for line, below in zip(page.body(), page.body()[1:], strict=False):
            assert not (line.text[-1] in "—…" and below.text[0] == line.text[-1]), line.text


def test_no_character_stands_alone_on_a_last_line(pages: tuple[Paper, ...]) -> None:
    for page in pages:
        for line in page.body():
            assert len(line.letters) > 1, line.text


def test_neither_widows_nor_orphans(pages: tuple[Paper, ...]) -> None:
    page_format = pages[0].format
    for page, following in itertools.pairwise(pages):
        foot, top = page.body()[-1], following.body()[0]
        if not _goes_on(foot, top, page_format):
            continue
        assert not _is_indented(foot, page_format), f"orphan {foot.text}"
        second = following.body()[1]
        step = top.baseline - second.baseline
        alone = _is_indented(second, page_format) or step > 1.1 * page_format.line
        assert not (alone and not _is_full(top, page_format)), f"widow {top.text}"


def test_no_heading_stands_at_a_foot(pages: tuple[Paper, ...]) -> None:
    for page in pages[:-1]:
        text = [line for line in page.lines if line.size >= page.format.body - 0.05]
        assert "怎样才算办成" not in text[-1].text
        assert "先问一问" not in text[-1].text


def test_feet_are_balanced(pages: tuple[Paper, ...]) -> None:
    """A page whose text goes on is full, but for one line that would part a paragraph badly."""
    page_format = pages[0].format
    for page, following in itertools.pairwise(pages):
        foot, top = page.body()[-1], following.body()[0]
        if _goes_on(foot, top, page_format):
            assert page.row(page.lines[-1]) >= page_format.lines - 1.5, foot.text


def test_paragraphs_are_indented_by_two_characters(pages: tuple[Paper, ...]) -> None:
    page_format = pages[0].format
    starts = {round(line.start / page_format.body, 1) for page in pages for line in page.body()}
    assert {0.0, 2.0} <= starts


def test_marks_that_meet_are_squeezed(pages: tuple[Paper, ...]) -> None:
    """”，《 takes two characters, not three."""
    size = pages[0].format.body
    met = 0
    for page in pages:
        for line in page.body():
            place = line.text.find("”，《")
            if place < 0 or place + 3 > len(line.glyphs) - 1:
                continue
            opening, after = line.glyphs[place], line.glyphs[place + 3]
            assert after.left - opening.left < 2.3 * size, line.text
            met += 1
    assert met
