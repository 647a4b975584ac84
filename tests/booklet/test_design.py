"""Covers, plates, parts, pull quotes, notices: what a book has besides its text."""

import dataclasses
import html
import io
import zipfile
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops

from showcase.booklet.compiler import compile_booklet
from showcase.booklet.compose import booklet_data
from showcase.booklet.edition import Edition, unit_edition, yearly_edition
from showcase.booklet.fingerprint import sources_of
from showcase.booklet.flowing import make_flowing_book
from showcase.booklet.fonts import find_fonts
from showcase.booklet.profile import ARCHIVE, PRESS, BookFormat
from showcase.booklet.titles import chinese_number
from showcase.model.casebook import Casebook, ShownPhoto
from showcase.model.document import Document, Figure, Heading, Quote, Text
from showcase.model.programme import Institution
from tests.booklet.cases import KnownText, make_case, paint, photo, programme
from tests.booklet.texts import LONG, para
from tests.building.book_reading import read_book

_MM = 72 / 25.4
_DOTS = 4  # a millimetre
WIDE = photo("wide", 2400, 1200, "操场上的升旗仪式", "支部宣传组")


def _edition(
    cover: str | None = WIDE.file.path, photos: tuple[ShownPhoto, ...] = (WIDE,), **imprint: str
) -> Edition:
    """Make a book of three cases; the first has a photo of its own choice and four that float."""
    plan = programme()
    plan = plan.model_copy(update={"imprint": plan.imprint.model_copy(update=imprint)})
    text = Document(
        (
            para(LONG * 2),
            Quote((para("小事办成了，大事才有人信。"),), 1),
            para(LONG * 2),
            Quote((para(LONG),), 1),
            *(Figure(f"0{n}.jpg", f"浮动的第{n}张", 1) for n in range(1, 5)),
            para("最后一段。"),
        ),
        (),
    )
    case = make_case(plan, 1, "quanmian", "四维联动强引领", text)
    shown = {f"0{n}.jpg": photo(f"p{n}", 1500, 1000, "", "") for n in range(2, 5)}
    case = dataclasses.replace(
        case,
        study=case.study.model_copy(update={"cover": cover}),
        photos=photos,
        cover=photos[0] if photos else None,
        images={"01.jpg": WIDE, **shown},
    )
    cases = (
        case,
        make_case(plan, 2, "second", "第二篇", Document((para(LONG),), ())),
        make_case(plan, 3, "third", "第三篇", Document((para(LONG),), ())),
    )
    casebook = Casebook(plan, cases, tuple(c.unit for c in cases), {}, case.date)
    return yearly_edition(casebook, 2026, "样板支部案例", "https://anli.example.edu.cn/")


def _painted(path: Path, page: int) -> tuple[float, float, float, float] | None:
    """Return left, top, right and bottom of what has a photo's colour, in millimetres."""
    pdf = pypdfium2.PdfDocument(path)
    drawn = pdf[page].render(scale=_DOTS / _MM).to_pil().convert("RGB")
    pdf.close()
    off = ImageChops.difference(drawn, Image.new("RGB", drawn.size, (168, 120, 90))).convert("L")
    box = off.point(lambda value: 255 if value < 6 else 0).getbbox()
    return box and tuple(edge / _DOTS for edge in box)  # type: ignore[return-value]


def test_a_photo_that_its_author_chose_opens_the_case_and_stands_nowhere_else() -> None:
    case = booklet_data(_edition()).parts[0].cases[0]
    assert case.plate is not None
    assert case.plate.pictures[0].caption == "操场上的升旗仪式"
    shown = [p.file for piece in case.blocks for p in piece.pictures]
    assert len(shown) == 3
    assert case.plate.pictures[0].file not in shown


@pytest.mark.parametrize(
    ("cover", "photos"),
    [
        (None, (WIDE,)),
        ("chosen", (photo("few", 1800, 1200),)),
        ("chosen", (photo("tall", 2400, 3600),)),
        ("chosen", ()),
    ],
)
def test_no_other_photo_does(cover: str | None, photos: tuple[ShownPhoto, ...]) -> None:
    case = booklet_data(_edition(cover, photos)).parts[0].cases[0]
    assert case.plate is None


def test_the_plate_runs_over_the_whole_width_and_the_bleed(tmp_path: Path) -> None:
    made = compile_booklet(_edition(), paint, tmp_path / "press.pdf", profile=PRESS)
    book = read_book(made.path)
    page = next(n for n, page in enumerate(book.pages) if page.label == "2")
    box = _painted(made.path, page)
    assert box is not None
    slug, over = PRESS.slug, PRESS.bleed
    wanted = (slug - over, slug - over, slug + 210 + over)
    assert box[:3] == pytest.approx(wanted, abs=0.3)
    title = next(glyph for glyph in book.pages[page].glyphs if glyph.character == "四")
    assert (285 + 2 * slug) - title.baseline / _MM > box[3] + 10
    assert not [f for f in made.findings if f.code in {"B704", "B723"} and "wide" in f.message]


def test_pictures_and_captions_stay_in_their_case(tmp_path: Path) -> None:
    made = compile_booklet(_edition(None), paint, tmp_path / "book.pdf")
    pages = read_book(made.path).pages
    second = next(n for n, page in enumerate(pages) if page.body.startswith("第2批样板支部第二篇"))
    for number in range(1, 5):
        stands = [n for n, page in enumerate(pages) if f"浮动的第{number}张" in page.text]
        assert len(stands) == 1
        assert stands[0] < second


def _ending(tmp_path: Path, paragraphs: int, spare: int) -> tuple[float, float, float, float]:
    """Return where the last pictures of a case stand whose text has so many paragraphs."""
    edition = _edition(None, tuple(photo(f"s{n}", 1500, 1000) for n in range(spare)))
    document = Document((*(para(LONG) for _ in range(paragraphs)), Figure("02.jpg", "末图", 1)), ())
    case = dataclasses.replace(edition.cases[0], text=KnownText(document))
    alone = dataclasses.replace(edition, cases=(case,))
    made = compile_booklet(alone, paint, tmp_path / "book.pdf")
    assert not [f for f in made.findings if f.code == "B705"]
    pages = read_book(made.path).pages
    box = _painted(made.path, next(n for n, p in enumerate(pages) if "末图" in p.text))
    assert box is not None
    return box


@pytest.mark.parametrize(("paragraphs", "spare", "width"), [(3, 0, 163), (6, 0, 78), (6, 1, 163)])
def test_the_last_picture_fills_what_is_left_of_its_page(
    tmp_path: Path, paragraphs: int, spare: int, width: float
) -> None:
    left, top, right, bottom = _ending(tmp_path, paragraphs, spare)
    assert right - left == pytest.approx(width, abs=1)
    assert top > 26 + paragraphs * 3 * 18 / _MM  # below the text, on its page
    if spare:
        assert bottom - top < 60  # two side by side


def test_a_short_quotation_is_set_large() -> None:
    case = booklet_data(_edition()).parts[0].cases[0]
    layouts = [piece.layout for piece in case.blocks if piece.kind == "quote"]
    assert layouts == ["pull", ""]


def test_who_said_it_stands_below() -> None:
    document = Document((Quote((para("“先办小事。”——一位老支书"),), 1),), ())
    edition = _edition()
    case = dataclasses.replace(edition.cases[0], text=KnownText(document))
    data = booklet_data(dataclasses.replace(edition, cases=(case,)))
    (quote,) = [piece for piece in data.parts[0].cases[0].blocks if piece.kind == "quote"]
    assert [block.children[0].text for block in quote.blocks] == ["“先办小事。”", "——一位老支书"]


@pytest.mark.parametrize(
    ("credit", "printed"),
    [("支部宣传组", "支部宣传组　摄"), ("项目组绘制", "项目组绘制"), ("校报资料图", "校报资料图")],
)
def test_a_credit_is_a_phrase(credit: str, printed: str) -> None:
    chosen = dataclasses.replace(WIDE, credit=credit)
    case = booklet_data(_edition(photos=(chosen,))).parts[0].cases[0]
    assert case.plate is not None
    assert case.plate.pictures[0].credit == printed


def test_a_pull_quote_keeps_the_text_on_the_grid(tmp_path: Path) -> None:
    made = compile_booklet(_edition(), paint, tmp_path / "book.pdf")
    page = next(p for p in read_book(made.path).pages if "小事办成了，大事才有人信。" in p.text)
    rows = {round(g.baseline, 1) for g in page.glyphs if g.in_body and abs(g.size - 10.5) < 0.01}
    first = max(rows)
    assert all(abs((first - row) / 18 - round((first - row) / 18)) < 0.01 for row in rows)
    sizes = {round(g.size) for g in page.glyphs if g.character in "办成大才"}
    assert 14 in sizes


def test_a_picture_on_the_cover(tmp_path: Path) -> None:
    edition = _edition(cover=WIDE.file.path)
    imprint = edition.imprint.model_copy(update={"cover": "../../" + WIDE.file.path})
    pictured = dataclasses.replace(edition, imprint=imprint)
    made = compile_booklet(pictured, paint, tmp_path / "book.pdf")
    assert not [f for f in made.findings if f.code == "B706"]
    box = _painted(made.path, 0)
    assert box is not None
    assert (box[0], box[2]) == pytest.approx((0, 210), abs=0.3)
    book = read_book(made.path)
    assert "样板支部案例" in book.pages[0].text
    assert "封面照片：操场上的升旗仪式（支部宣传组摄）" in "".join(p.text for p in book.pages[:5])
    own = unit_edition(pictured.casebook, pictured.cases[0].unit, "样板支部案例")
    assert booklet_data(dataclasses.replace(own, imprint=imprint)).cover.picture is None


@pytest.mark.parametrize("theme", ["book", "gbt9704"])
def test_a_cover_is_one_page_with_as_many_names_as_it_shows(theme: str, tmp_path: Path) -> None:
    edition = _edition()
    imprint = edition.imprint.model_copy(update={"theme": theme, "cover": WIDE.file.path})
    plan = edition.casebook.programme
    schools = [Institution(id=f"s{n}", name=f"第{n}所示例大学") for n in range(8)]
    plan = plan.model_copy(update={"institutions": tuple(schools)})
    units = [dataclasses.replace(edition.cases[0].unit, institution=school) for school in schools]
    cases = tuple(
        dataclasses.replace(edition.cases[1], unit=unit, key=f"2026/c{n}", slug=f"c{n}")
        for n, unit in enumerate(units)
    )
    casebook = dataclasses.replace(edition.casebook, programme=plan)
    many = dataclasses.replace(edition, casebook=casebook, cases=cases, imprint=imprint)
    made = compile_booklet(many, paint, tmp_path / "book.pdf")
    pages = read_book(made.path).pages
    assert all(school.name in pages[0].text for school in schools)
    assert "党委宣传部" in pages[0].text
    assert pages[1].text == ""
    assert _painted(made.path, 0) is not None


@pytest.mark.parametrize("kind", [BookFormat.EPUB, BookFormat.DOCX])
def test_other_formats_have_plate_and_cover_too(kind: BookFormat) -> None:
    edition = _edition()
    imprint = edition.imprint.model_copy(update={"cover": WIDE.file.path})
    made = make_flowing_book(dataclasses.replace(edition, imprint=imprint), kind, paint)
    with zipfile.ZipFile(io.BytesIO(made.data)) as book:
        texts = [
            html.unescape(book.read(name).decode("utf-8", "replace")) for name in book.namelist()
        ]
        assert sum("操场上的升旗仪式（支部宣传组　摄）" in text for text in texts) == 1
        if kind is BookFormat.EPUB:
            with Image.open(io.BytesIO(book.read("book/cover.jpg"))) as cover:
                middle = cover.convert("RGB").getpixel((cover.width // 2, cover.height // 3))
    if kind is BookFormat.EPUB:
        assert isinstance(middle, tuple)
        assert middle == pytest.approx((168, 120, 90), abs=8)


def test_a_cover_picture_from_another_book_counts_among_the_sources() -> None:
    edition = _edition()
    imprint = edition.imprint.model_copy(update={"cover": WIDE.file.path})
    others = dataclasses.replace(edition, imprint=imprint, cases=edition.cases[1:])
    again = dataclasses.replace(WIDE, file=dataclasses.replace(WIDE.file, digest="f" * 32))
    changed = dataclasses.replace(edition.cases[0], photos=(again,))
    casebook = dataclasses.replace(edition.casebook, cases=(changed, *edition.cases[1:]))
    fonts = find_fonts()
    first = list(sources_of(others, fonts))
    assert first == list(sources_of(dataclasses.replace(others), fonts))
    assert first != list(sources_of(dataclasses.replace(others, casebook=casebook), fonts))


def test_a_cover_picture_that_no_case_has_is_told(tmp_path: Path) -> None:
    edition = _edition()
    imprint = edition.imprint.model_copy(update={"cover": "media/gate.jpg"})
    made = compile_booklet(
        dataclasses.replace(edition, imprint=imprint), paint, tmp_path / "book.pdf"
    )
    (told,) = [f for f in made.findings if f.code == "B706"]
    assert "media/gate.jpg" in told.message
    assert _painted(made.path, 0) is None


def test_parts_by_college() -> None:
    edition = _edition(parts="学院")
    assert [(part.title, len(part.cases)) for part in edition.parts] == [
        ("民族学学院", 2),
        ("材料学院", 1),
    ]
    data = booklet_data(edition)
    assert [part.number for part in data.parts] == ["第一编", "第二编"]
    note = "".join(run.text for m in data.forewords for b in m.blocks for run in b.children)
    assert "案例按学院分编" in note
    assert "国家级1篇、省级1篇、校级1篇" in note
    assert [part.title for part in _edition().parts] == ["国家级", "省级", "校级"]


def test_parts_are_numbered_beyond_ten() -> None:
    assert [chinese_number(n) for n in (1, 10, 11, 20, 23, 99, 120)] == [
        "一", "十", "十一", "二十", "二十三", "九十九", "120",
    ]  # fmt: skip


def test_notices_up_to_the_year_are_printed_behind_the_cases(tmp_path: Path) -> None:
    edition = _edition()
    notices = [
        {
            "title": f"{year}年名单公示",
            "from": f"{year}-05-10",
            "to": f"{year}-05-19",
            "text": "现予公示。",
        }
        for year in (2027, 2026, 2025)
    ]
    plan = edition.casebook.programme
    plan = type(plan).model_validate({**plan.model_dump(by_alias=True), "notices": notices})
    casebook = dataclasses.replace(edition.casebook, programme=plan)
    made = compile_booklet(
        dataclasses.replace(edition, casebook=casebook), paint, tmp_path / "book.pdf"
    )
    book = read_book(made.path)
    place = next(mark.page for mark in book.bookmarks if mark.title == "附录：公示")
    text = book.pages[place].text
    assert text.index("2025年名单公示") < text.index("2026年名单公示")
    assert "公示期：2025年5月10日—2025年5月19日" in text
    assert "2027年" not in text
    contents = next(page.text for page in book.pages if page.text.startswith("目录"))
    assert "附录：公示" in contents


def test_no_level_of_headings_is_left_out(tmp_path: Path) -> None:
    edition = _edition()
    nested = Quote((Heading(2, (Text("引文里的小题"),), "q", 1), para("引文。")), 1)
    text = Document(
        (
            Heading(3, (Text("先来第三级"),), "a", 1),
            Heading(2, (Text("再来第二级"),), "b", 1),
            nested,
            Heading(4, (Text("第四级"),), "c", 1),
        ),
        (),
    )
    case = dataclasses.replace(edition.cases[0], text=KnownText(text))
    notice = {"title": "名单公示", "from": "2026-05-10", "to": "2026-05-19", "text": "现予公示。"}
    plan = edition.casebook.programme
    told = {"notices": [notice], "foreword": "## 为什么编\n\n一句话。\n\n#### 怎么读\n\n一句话。"}
    plan = type(plan).model_validate({**plan.model_dump(by_alias=True), **told})
    casebook = dataclasses.replace(edition.casebook, programme=plan)
    whole = dataclasses.replace(edition, casebook=casebook, cases=(case,))
    for theme in ("book", "gbt9704"):
        imprint = edition.imprint.model_copy(update={"theme": theme, "cover": WIDE.file.path})
        made = compile_booklet(
            dataclasses.replace(whole, imprint=imprint),
            paint,
            tmp_path / f"{theme}.pdf",
            profile=ARCHIVE,
        )
        marks = {mark.title for mark in read_book(made.path).bookmarks}
        assert {"先来第三级", "再来第二级"} <= marks


def test_an_opening_page_without_room_goes_on_overleaf(tmp_path: Path) -> None:
    edition = _edition()
    case = edition.cases[0]
    study = case.study.model_copy(update={"summary": LONG * 9})
    full = dataclasses.replace(case, study=study)
    crowded = dataclasses.replace(edition, cases=(full, *edition.cases[1:]))
    made = compile_booklet(crowded, paint, tmp_path / "book.pdf")
    with pikepdf.open(made.path) as pdf:
        labels = [str(page.label) for page in pdf.pages]
    book = read_book(made.path)
    opener = book.pages[labels.index("2")]
    summary = [glyph for glyph in opener.glyphs if glyph.in_body and glyph.size > 10.4]
    assert summary
    facts = [g for g in book.pages[labels.index("3")].glyphs if g.character == "批"]
    assert facts  # not printed over the summary
