"""The same book for Word and for e-readers, read back."""

import dataclasses
import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import docx
import pytest
from docx.oxml.ns import qn

from showcase.booklet.edition import Edition, unit_edition
from showcase.booklet.flowing import make_flowing_book
from showcase.booklet.profile import BookFormat
from tests.booklet.cases import paint
from tests.booklet.texts import HOSTILE

XHTML = "{http://www.w3.org/1999/xhtml}"
EPUBCHECK = (Path("/usr/share/java/epubcheck.jar"), Path("/usr/bin/epubcheck"))


@pytest.fixture(scope="module")
def word(edition: Edition) -> bytes:
    """The compilation as a Word document."""
    return make_flowing_book(edition, BookFormat.DOCX, paint).data


@pytest.fixture(scope="module")
def epub(edition: Edition) -> bytes:
    """The compilation as an EPUB."""
    return make_flowing_book(edition, BookFormat.EPUB, paint).data


def _styled(document: Any, style: str) -> list[str]:
    return [p.text for p in document.paragraphs if p.style.name == style]


def _pages(data: bytes) -> dict[str, ElementTree.Element]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.endswith(".xhtml")]
        return {Path(name).name: ElementTree.fromstring(archive.read(name)) for name in names}


# --- Word -----------------------------------------------------------------------------------------


def test_word_has_headings_by_style(word: bytes, edition: Edition) -> None:
    document = docx.Document(io.BytesIO(word))
    assert _styled(document, "Heading 2") == [case.title for case in edition.cases]
    assert {"背景与起因", "成效"} <= set(_styled(document, "Heading 3"))
    assert "先做一件小事" in _styled(document, "Heading 4")
    body = document.styles["Body Text"].element
    assert body.find(qn("w:pPr")).find(qn("w:ind")).get(qn("w:firstLineChars")) == "200"
    fonts = body.find(qn("w:rPr")).find(qn("w:rFonts"))
    assert fonts.get(qn("w:eastAsia")) == "仿宋"
    assert any(text.startswith("重点。后文") for text in _styled(document, "Body Text"))


def test_word_is_set_by_styles_alone(word: bytes) -> None:
    """What an editor changes in a style changes everywhere."""
    document = docx.Document(io.BytesIO(word))
    direct = {
        child.tag
        for paragraph in _all_paragraphs(document)
        for run in paragraph.runs
        if run._element.rPr is not None
        for child in run._element.rPr
    }
    assert direct <= {qn("w:rStyle")}
    fonts = {
        name: document.styles[name].element.rPr.find(qn("w:rFonts")).get(qn("w:eastAsia"))
        for name in ("Normal", "Body Text", "Heading 1", "Heading 3", "Quote", "摘要", "Caption")
    }
    assert set(fonts.values()) == {"仿宋", "宋体", "黑体", "楷体"}
    assert fonts["Body Text"] == "仿宋"
    assert fonts["Heading 3"] == "黑体"
    assert fonts["Quote"] == "楷体"
    assert len(_styled(document, "Caption")) >= 3
    normal = document.styles["Normal"].element.pPr
    for name in ("w:autoSpaceDE", "w:autoSpaceDN"):  # no gap between 2026 and 年
        assert normal.find(qn(name)).get(qn("w:val")) == "0"


def test_word_has_contents_page_numbers_and_running_heads(word: bytes, edition: Edition) -> None:
    document = docx.Document(io.BytesIO(word))
    codes = [found.text for found in document.element.iter(qn("w:instrText"))]
    assert 'TOC \\o "1-2" \\h \\z \\u' in codes
    places = {found.get(qn("w:name")) for found in document.element.iter(qn("w:bookmarkStart"))}
    wanted = {found.get(qn("w:anchor")) for found in document.element.iter(qn("w:hyperlink"))}
    assert wanted - {None} <= places
    assert {code.split()[1] for code in codes if code.startswith("PAGEREF")} <= places
    heads = [section.header.paragraphs[0].text for section in document.sections[1:]]
    assert [case.title for case in edition.cases] == heads[1:-1]
    foot = document.sections[1].footer._element
    assert "PAGE" in [found.text for found in foot.iter(qn("w:instrText"))]


def test_word_has_real_footnotes_numbered_anew_in_each_case(word: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(word)) as archive:
        notes = archive.read("word/footnotes.xml").decode()
        body = archive.read("word/document.xml").decode()
        types = archive.read("[Content_Types].xml").decode()
    assert "见学校《工作综述》" in notes
    assert "footnotes+xml" in types
    marks = re.findall(r'footnoteReference w:id="(\d+)"', body)
    assert marks == [str(number) for number in range(1, len(marks) + 1)]
    assert body.count('<w:numRestart w:val="eachSect"/>') == len(re.findall("<w:sectPr", body))


def test_word_has_tables_with_a_head_and_pictures_with_words(word: bytes) -> None:
    document = docx.Document(io.BytesIO(word))
    heads = [
        t for t in document.tables if t.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
    ]
    assert [cell.text for cell in heads[0].rows[0].cells] == ["阶段", "做什么", "次数"]
    shapes = list(document.element.iter(qn("wp:docPr")))
    assert all(shape.get("descr") for shape in shapes)
    assert any("［图片缺失］" in paragraph.text for paragraph in _all_paragraphs(document))
    assert any("（支部宣传组　摄）" in paragraph.text for paragraph in _all_paragraphs(document))


def test_no_table_in_word_is_wider_than_the_page_has_room(edition: Edition) -> None:
    imprint = edition.imprint.model_copy(update={"size": "16开"})
    narrow = dataclasses.replace(edition, imprint=imprint)
    document = docx.Document(io.BytesIO(make_flowing_book(narrow, BookFormat.DOCX, paint).data))
    section = document.sections[-1]
    measure = section.page_width - section.left_margin - section.right_margin
    widths = [sum(column.width or 0 for column in table.columns) for table in document.tables]
    assert 0 < max(widths) <= measure + 635  # a twentieth of a point


def _all_paragraphs(document: Any) -> list[Any]:
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    return [*document.paragraphs, *(p for cell in cells for p in cell.paragraphs)]


def test_hostile_text_is_text_in_word(word: bytes) -> None:
    document = docx.Document(io.BytesIO(word))
    text = "\n".join(paragraph.text for paragraph in _all_paragraphs(document))
    for words in HOSTILE:
        assert words in text
    codes = {found.text.split()[0] for found in document.element.iter(qn("w:instrText"))}
    assert codes == {"TOC", "PAGEREF"}
    targets = [rel.target_ref for rel in document.part.rels.values() if rel.is_external]
    assert all(target.startswith(("https://", "http://", "mailto:")) for target in targets)


@pytest.mark.slow
def test_libreoffice_keeps_headings_and_contents(
    word: bytes, edition: Edition, tmp_path: Path
) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    import pypdfium2

    (tmp_path / "book.docx").write_bytes(word)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = [office, profile, "--headless", "--convert-to", "pdf", "book.docx"]
    subprocess.run(convert, cwd=tmp_path, check=True, capture_output=True, timeout=300)
    pdf = pypdfium2.PdfDocument(tmp_path / "book.pdf")
    titles = [mark.get_title() for mark in pdf.get_toc()]
    text = "".join(pdf[number].get_textpage().get_text_range() for number in range(len(pdf)))
    pdf.close()
    for case in edition.cases:
        assert case.title in titles
        assert (
            "".join(text.split()).count("".join(case.title.split())) >= 3
        )  # contents, title, heads


# --- EPUB -----------------------------------------------------------------------------------------


def test_an_epub_is_known_by_its_first_bytes(epub: bytes) -> None:
    assert epub[30:58] == b"mimetypeapplication/epub+zip"


def test_every_link_and_picture_of_the_epub_is_there(epub: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(epub)) as archive:
        names = {name.removeprefix("book/") for name in archive.namelist()}
    pages = _pages(epub)
    anchors = {
        f"{name}#{element.get('id')}"
        for name, page in pages.items()
        for element in page.iter()
        if element.get("id")
    }
    for name, page in pages.items():
        for link in page.iter(f"{XHTML}a"):
            href = link.get("href", "")
            if href.startswith("#"):
                assert name + href in anchors
            elif "://" not in href:
                assert href in names
        for image in page.iter(f"{XHTML}img"):
            assert image.get("src") in names
            assert image.get("alt")


def test_the_epub_reads_like_the_book(epub: bytes, edition: Edition) -> None:
    pages = _pages(epub)
    links = [link.text for link in pages["nav.xhtml"].iter(f"{XHTML}a")]
    assert [text for text in links if text in {c.title for c in edition.cases}] == [
        case.title for case in edition.cases
    ]
    page = pages["case-2026-quanmian.xhtml"]
    text = "".join(page.itertext())
    for words in ("重点。后文", "先做一件小事", "见学校《工作综述》", "书记谈心", "“小事”工作法"):
        assert words in text
    assert [found.text for found in page.iter(f"{XHTML}th")] == ["阶段", "做什么", "次数"]


def test_hostile_text_is_text_in_the_epub(epub: bytes) -> None:
    pages = _pages(epub)
    text = "".join(pages["case-2026-hostile.xhtml"].itertext())
    for words in HOSTILE:
        assert words in text
    for page in pages.values():
        assert {element.tag for element in page.iter()}.isdisjoint(
            f"{XHTML}{tag}" for tag in ("script", "iframe", "object", "form", "style")
        )


def test_the_epub_passes_epubcheck(epub: bytes, tmp_path: Path) -> None:
    java, jar = shutil.which("java"), next((path for path in EPUBCHECK if path.is_file()), None)
    if java is None or jar is None:
        pytest.skip("epubcheck is not installed (Debian: apt install epubcheck)")
    book = tmp_path / "book.epub"
    book.write_bytes(epub)
    done = subprocess.run([java, "-jar", str(jar), str(book)], capture_output=True, text=True)
    assert "0 errors / 0 warnings" in done.stdout + done.stderr, done.stderr


def test_the_cover_shows_a_sign_for_what_the_fonts_lack(edition: Edition) -> None:
    """Typst would print nothing, or a box, and say nothing of it."""
    covers = []
    for title in ("案例\U0001f600", "案例〓"):
        book = make_flowing_book(dataclasses.replace(edition, title=title), BookFormat.EPUB, paint)
        with zipfile.ZipFile(io.BytesIO(book.data)) as archive:
            covers.append(archive.read("book/cover.jpg"))
    assert covers[0] == covers[1]


# --- both -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [BookFormat.DOCX, BookFormat.EPUB])
def test_same_edition_same_bytes(edition: Edition, kind: BookFormat, request: Any) -> None:
    first = request.getfixturevalue("word" if kind is BookFormat.DOCX else "epub")
    assert make_flowing_book(edition, kind, paint).data == first


@pytest.mark.parametrize("kind", [BookFormat.DOCX, BookFormat.EPUB])
def test_what_is_missing_is_told(edition: Edition, kind: BookFormat) -> None:
    told = {finding.code for finding in make_flowing_book(edition, kind, paint).findings}
    assert {"B702", "B703"} <= told
    assert "B701" not in told  # the fonts are the reader's


@pytest.mark.parametrize("kind", [BookFormat.DOCX, BookFormat.EPUB])
def test_a_units_book_says_who_it_is(edition: Edition, kind: BookFormat) -> None:
    own = unit_edition(edition.casebook, edition.cases[0].unit, "样板支部案例")
    data = make_flowing_book(own, kind, paint).data
    if kind is BookFormat.DOCX:
        document = docx.Document(io.BytesIO(data))
        titles = _styled(document, "Heading 1")
        assert titles == ["支部概况", edition.cases[0].title, "成果一览"]
    else:
        pages = _pages(data)
        assert "支部概况" in "".join(pages["dossier.xhtml"].itertext())
        assert "办理规程" in "".join(pages["results.xhtml"].itertext())
