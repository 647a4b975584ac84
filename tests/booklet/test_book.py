"""The finished PDF, read back."""

import ctypes
import re
from pathlib import Path

import pikepdf
import pypdfium2

from showcase.booklet.compiler import compile_booklet
from showcase.booklet.edition import Edition
from tests.booklet.cases import paint
from tests.booklet.conftest import Book
from tests.booklet.texts import HOSTILE

NEVER_FIRST = "，。、；：！？）》」』”"
NEVER_LAST = "（《「『“"


def flat(text: str) -> str:
    return "".join(text.split())


def test_every_font_is_embedded(book: Book) -> None:
    names = set()
    with pikepdf.open(book.path) as pdf:
        for page in pdf.pages:
            for font in (page.resources.get("/Font") or {}).values():
                inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
                descriptor = inner.FontDescriptor
                assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.keys())
                names.add(str(descriptor.FontName).split("+")[-1])
    assert names
    assert all(name.startswith(("NotoSerifSC", "NotoSansSC")) for name in names)


def test_contents_name_the_page_on_which_the_title_stands(book: Book) -> None:
    start = next(n for n, page in enumerate(book.pages) if page.startswith("目录"))
    contents = flat("".join(book.pages[start : start + 1]))
    for case in book.edition.cases:
        found = re.search(re.escape(flat(case.title)) + r"\.*(\d+)", contents)
        assert found, case.title
        page = book.pages[book.labels.index(found[1])]
        assert flat(page).startswith(flat(case.cohort.name + case.title))  # type: ignore[union-attr]


def test_index_is_sorted_by_pinyin_with_page_numbers(book: Book) -> None:
    page = flat(book.pages[book.page_of("支部索引\n")])
    assert re.search(
        r"C材料学院学生党支部（样例学院）\d+重庆路校区后勤党支部（示大）\d+"
        r"M民族学学院师生联合党支部（示大）\d+",
        page,
    )


def test_hostile_text_is_text(book: Book) -> None:
    start = book.page_of(HOSTILE[0] + "\n" + HOSTILE[0])
    body = flat("".join(book.pages[start : start + 2]))
    for words in HOSTILE:
        assert body.count(flat(words)) >= 2, words
    assert "root:" not in body


def test_reading_order(book: Book) -> None:
    start = book.labels.index("2")
    body = flat("".join(book.pages[start : book.labels.index("8")]))
    order = """
        四维联动强引领 民族学学院师生联合党支部 一段摘要。 批次 背景与起因 重点。后文 做法与经过
        先做一件小事 第一步，听。 一个要点。 把小事做成制度。 阶段做什么次数 第1月 第30月 成效
        详见学校网站 启示 经验要点 成果 资料来源
    """
    place = 0
    for words in order.split():
        place = body.index(words, place)
    assert body.index("①见学校《工作综述》") > body.index("第1月")
    for words in (
        "书记谈心",
        "共读一小时",
        "文化长廊里的一堂党课（支部宣传组摄）",
        "没有放进正文的一张",
    ):
        assert words in body


def test_table_head_is_repeated(book: Book) -> None:
    assert sum("阶段做什么次数" in flat(page) for page in book.pages) >= 2


def test_footnotes_are_numbered_anew_in_each_case(book: Book) -> None:
    text = "".join(book.pages)
    assert "①" in text
    assert "④" not in text  # two notes and the address of a link


def test_no_missing_glyph(book: Book) -> None:
    text = "".join(book.pages)
    assert text.count("〓") == 2
    assert not set("\ufffe\uffff\ufffd\0") & set(text)
    told = {(f.path, f.span.line) for f in book.result.findings if f.code == "B701"}
    assert told == {("cases/2026/hostile.md", 77)}


def test_bookmarks(book: Book) -> None:
    pdf = pypdfium2.PdfDocument(book.path)
    marks = [(mark.level, mark.get_title(), mark.get_dest().get_index()) for mark in pdf.get_toc()]
    pdf.close()
    titles = [(level, title) for level, title, _ in marks]
    assert (0, "国家级") in titles
    assert (1, "四维联动强引领 多元融合促团结") in titles
    assert (2, "背景与起因") in titles
    assert not any("先做一件小事" in title for _, title in titles)
    for _, title, page in marks:
        assert flat(title) in flat(book.pages[page])


def test_metadata(book: Book) -> None:
    with pikepdf.open(book.path) as pdf:
        assert str(pdf.docinfo["/Title"]) == "样板支部案例 2026年度案例汇编"
        assert str(pdf.docinfo["/Author"]) == "党委宣传部"
        assert str(pdf.Root.Lang).startswith("zh")


def test_lines_neither_begin_nor_end_with_the_wrong_mark(book: Book) -> None:
    for page in book.pages:
        for line in filter(None, (line.strip() for line in page.splitlines())):
            assert line[0] not in NEVER_FIRST, line
            assert line[-1] not in NEVER_LAST, line


def test_bold_is_set_in_sans(book: Book) -> None:
    fonts = fonts_of(book.path, book.page_of("重点。后文"), "重点。后文")
    assert [name.split("+")[-1][:8] for name in fonts] == ["NotoSans"] * 3 + ["NotoSeri"] * 2


def test_text_keeps_to_the_baseline_grid(book: Book) -> None:
    first = 26 / 25.4 * 72 + 0.88 * 10.5
    pages = range(book.labels.index("3"), book.labels.index("7"))
    offsets = {
        round((down - first + 9) % 18 - 9, 1)
        for page in pages
        for down, size, font in glyphs(book.path, page)
        if round(size, 2) == 10.5 and "NotoSerif" in font
    }
    assert offsets == {0.0}


def test_covers_and_sheets(book: Book) -> None:
    assert "内部资料" in book.pages[0]
    assert "「准印证号：待填」" in book.pages[0]
    assert len(book.pages) == book.result.pages
    assert len(book.pages) % 4 == 0
    assert "免费交流" in book.pages[-1]
    missing = [f.message for f in book.result.findings if f.code == "B702"]
    assert len(missing) == 3


def test_running_heads(book: Book) -> None:
    opener = book.labels.index("2")
    assert book.pages[opener + 1].startswith("四维联动强引领")
    assert book.pages[opener + 2].startswith("样板支部案例")
    assert "2026年度案例汇编" not in book.pages[opener]


def test_same_input_same_bytes(book: Book, edition: Edition, tmp_path: Path) -> None:
    again = compile_booklet(edition, paint, tmp_path / "again.pdf")
    assert again.path.read_bytes() == book.path.read_bytes()
    assert again.findings == book.result.findings


def fonts_of(path: Path, page: int, text: str) -> list[str]:
    """Return the name of the font of each character of a text on a page."""
    pdf = pypdfium2.PdfDocument(path)
    start = pdf[page].get_textpage().get_text_range().index(text)
    pdf.close()
    return [font for _, _, font in glyphs(path, page)[start : start + len(text)]]


def glyphs(path: Path, page: int) -> list[tuple[float, float, str]]:
    """Return how far down the baseline of each character is, its size and its font."""
    raw = pypdfium2.raw
    pdf = pypdfium2.PdfDocument(path)
    height = pdf[page].get_height()
    textpage = pdf[page].get_textpage()
    found = []
    name, x, y = ctypes.create_string_buffer(100), ctypes.c_double(), ctypes.c_double()
    for place in range(textpage.count_chars()):
        raw.FPDFText_GetFontInfo(textpage.raw, place, name, 100, ctypes.c_int())
        raw.FPDFText_GetCharOrigin(textpage.raw, place, x, y)
        size = raw.FPDFText_GetFontSize(textpage.raw, place)
        found.append((height - y.value, size, name.value.decode()))
    pdf.close()
    return found
