"""What the printer gets: sheets in folding order, the cover with its spine, inks."""

import dataclasses
import shutil
import sys
from collections import Counter
from copy import copy
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from showcase.booklet.boxes import MM, boxes_of, write_boxes
from showcase.booklet.compiler import BookletResult
from showcase.booklet.edition import Edition
from showcase.booklet.fonts import find_fonts
from showcase.booklet.preflight.check import preflight, preflight_sheet
from showcase.booklet.preflight.painting import read_paintings
from showcase.booklet.preflight.spaces import Space
from showcase.booklet.press.cover_sheet import make_inner_pages
from showcase.booklet.press.ghostscript import Ghostscript, NotSeparatedError, find_ghostscript
from showcase.booklet.press.imposition import folding_order, impose
from showcase.booklet.press.print_files import PrintFiles, make_print_files
from showcase.booklet.press.spine import Cell, cells, spine_width
from showcase.booklet.profile import PRESS

WIDTH, HEIGHT = 210, 285
DPMM = 2
"""Pixels in a millimetre, where a page is looked at."""


def colour_of(number: int) -> tuple[int, int, int]:
    """Return the colour of a page, its number in its red."""
    return (number * 20, 120, 60)


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """Eight pages, each in its own colour up to the bleed, with a black square at 50 mm."""
    pdf = pikepdf.new()
    slug, bleed = PRESS.slug * MM, PRESS.bleed * MM
    width, height = WIDTH * MM + 2 * slug, HEIGHT * MM + 2 * slug
    for number in range(1, 9):
        page = pdf.add_blank_page(page_size=(width, height))
        write_boxes(page, boxes_of((0, 0, width, height), PRESS))
        red, green, blue = (value / 255 for value in colour_of(number))
        edge = slug - bleed
        page.obj.Contents = pdf.make_stream(
            f"{red:.4f} {green:.4f} {blue:.4f} rg "
            f"{edge} {edge} {width - 2 * edge} {height - 2 * edge} re f "
            f"0 g {slug + 50 * MM} {slug + 50 * MM} {MM} {5 * MM} re f".encode()
        )
    pdf.save(tmp_path / "pages.pdf")
    return tmp_path / "pages.pdf"


def look(path: Path, page: int) -> Image.Image:
    """Return a picture of a page."""
    pdf = pypdfium2.PdfDocument(path)
    picture = pdf[page].render(scale=DPMM / MM).to_pil().convert("RGB")
    pdf.close()
    return picture


def at(picture: Image.Image, x: float, y: float) -> tuple[int, ...]:
    """Return the colour at a place in millimetres from the trimmed upper left corner."""
    pixel = picture.getpixel((int((x + PRESS.slug) * DPMM), int((y + PRESS.slug) * DPMM)))
    assert isinstance(pixel, tuple)
    return pixel


def near(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(abs(a - b) <= 2 for a, b in zip(one, other, strict=True))


def signs(text: str) -> Counter[str]:
    """Count a text's characters; a program may read them in another order."""
    return Counter(c for c in text if c.isprintable() and not c.isspace())  # no word joiners


def between(page: pypdfium2.PdfPage, left: float, right: float) -> str:
    """Return the characters of a page whose middle lies between two places."""
    text = page.get_textpage()
    return "".join(
        text.get_text_range(place, 1)
        for place in range(text.count_chars())
        if left < sum(text.get_charbox(place)[::2]) / 2 < right
    )


# --- saddle stitching -----------------------------------------------------------------------------


def test_eight_pages_in_folding_order() -> None:
    assert list(folding_order(8)) == [(7, 0), (1, 6), (5, 2), (3, 4)]


@given(st.integers(min_value=1, max_value=16).map(lambda sheets: sheets * 4))
def test_a_folded_booklet_reads_from_first_to_last_page(pages: int) -> None:
    sides = list(folding_order(pages))
    assert len(sides) == pages // 2
    # Opened anywhere, left and right page are what lies on both sides of the fold.
    fronts, backs = sides[::2], sides[1::2]
    first_half = [n for front, back in zip(fronts, backs, strict=True) for n in (front[1], back[0])]
    second_half = [
        n for front, back in zip(fronts, backs, strict=True) for n in (front[0], back[1])
    ]
    assert first_half + second_half[::-1] == list(range(pages))


def test_spreads_show_both_pages_up_to_the_fold_and_over_the_edge(
    pages: Path, tmp_path: Path
) -> None:
    out = tmp_path / "spreads.pdf"
    impose(pages, out, PRESS, 0, "试")
    with pikepdf.open(out) as pdf:
        assert len(pdf.pages) == 4
        trim = [float(value) for value in pdf.pages[0].TrimBox]
        bleed = [float(value) for value in pdf.pages[0].BleedBox]
        assert trim[2] - trim[0] == pytest.approx(2 * WIDTH * MM, abs=0.01)
        assert trim[3] - trim[1] == pytest.approx(HEIGHT * MM, abs=0.01)
        assert trim[0] - bleed[0] == pytest.approx(3 * MM, abs=0.01)
    for side, (left, right) in enumerate(folding_order(8)):
        picture = look(out, side)
        for x, number in (
            (-2, left),
            (WIDTH - 1, left),
            (WIDTH + 1, right),
            (2 * WIDTH + 2, right),
        ):
            for y in (-2, HEIGHT / 2, HEIGHT + 2):
                assert near(at(picture, x, y), colour_of(number + 1)), (side, x, y)
        assert at(picture, -4.5, HEIGHT / 2) == (255, 255, 255)
        assert sum(
            at(picture, x / 2, -8)[0] < 200 for x in range(2 * WIDTH * 2 - 4, 2 * WIDTH * 2 + 4)
        )


def test_inner_sheets_are_moved_to_the_fold(pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "spreads.pdf"
    impose(pages, out, PRESS, 2, "试")
    y = HEIGHT - 52
    for side, moved in enumerate((0, 0, 2, 2)):
        picture = look(out, side)
        assert near(at(picture, 50.5 + moved, y), (0, 0, 0))
        assert near(at(picture, WIDTH + 50.5 - moved, y), (0, 0, 0))


def test_a_thin_booklet_is_stitched(press: BookletResult, edition: Edition, tmp_path: Path) -> None:
    made = make_print_files(press.path, edition, tmp_path, find_fonts(), 0.1)
    assert [file.part for file in made.files] == ["", "spreads"]
    assert made.findings == ()
    spreads = tmp_path / "spreads.pdf"
    assert preflight_sheet(spreads, PRESS, separated=False) == ()
    whole, imposed = pypdfium2.PdfDocument(press.path), pypdfium2.PdfDocument(spreads)
    for side, (left, right) in enumerate(folding_order(len(whole))):
        for page, half in ((left, 0), (right, 1)):
            wanted = whole[page].get_textpage().get_text_range()
            width = imposed[side].get_width() / 2
            found = (
                imposed[side].get_textpage().get_text_bounded(half * width, 0, (half + 1) * width)
            )
            lost = signs(wanted) - signs(found)
            # pdfium does not move the place of an ``ActualText`` with the form that it stands in.
            assert lost.keys() <= {"。"}, (side, page)
    whole.close()
    imposed.close()


# --- cover and spine ------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def glued(
    press: BookletResult, edition: Edition, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, PrintFiles]:
    """The book made three times as thick, so that it is glued, on paper of 0.2 mm."""
    folder = tmp_path_factory.mktemp("glued")
    with pikepdf.open(press.path) as pdf:
        inner = list(pdf.pages)[2:-2]
        for page in (*inner, *inner):
            pdf.pages.insert(len(pdf.pages) - 2, pikepdf.Page(pdf.make_indirect(copy(page.obj))))
        pdf.save(folder / "thick.pdf")
    edition = dataclasses.replace(edition, title="样板支部案例（二）")
    return folder, make_print_files(folder / "thick.pdf", edition, folder, find_fonts(), 0.2)


def test_a_thick_booklet_gets_a_cover_and_its_inside(glued: tuple[Path, PrintFiles]) -> None:
    folder, made = glued
    assert [file.part for file in made.files] == ["", "inner", "cover"]
    assert made.findings == ()
    for name in ("inner.pdf", "cover.pdf"):
        assert preflight_sheet(folder / name, PRESS, separated=False) == ()
    with pikepdf.open(folder / "inner.pdf") as inner, pikepdf.open(folder / "cover.pdf") as cover:
        assert len(inner.pages) % 4 == 0
        assert len(cover.pages) == 1
        trim = [float(value) for value in cover.pages[0].TrimBox]
        spine = spine_width(len(inner.pages), 0.2)
        assert 5 < spine < 12
        assert trim[2] - trim[0] == pytest.approx((2 * WIDTH + spine) * MM, abs=0.01)
    inside = pypdfium2.PdfDocument(folder / "inner.pdf")
    assert "内部资料" not in inside[0].get_textpage().get_text_range()  # the half title
    inside.close()


def test_covers_stand_on_both_sides_of_the_spine(
    glued: tuple[Path, PrintFiles], press: BookletResult
) -> None:
    folder, _ = glued
    whole, cover = pypdfium2.PdfDocument(press.path), pypdfium2.PdfDocument(folder / "cover.pdf")
    page = cover[0]
    middle = page.get_width() / 2
    for number, left, right in ((len(whole) - 1, 0, middle - 20), (0, middle + 20, 2 * middle)):
        wanted = whole[number].get_textpage().get_text_range()
        assert signs(wanted) - signs(between(page, left, right)) == Counter()
    whole.close()
    cover.close()


def test_the_spine_is_written_downwards(glued: tuple[Path, PrintFiles]) -> None:
    folder, _ = glued
    pdf = pypdfium2.PdfDocument(folder / "spine.pdf")
    text = pdf[0].get_textpage()
    found = [
        (text.get_text_range(place, 1), text.get_charbox(place))
        for place in range(text.count_chars())
    ]
    found = [(character, box) for character, box in found if character.strip()]
    title = "样板支部案例（二）"
    found = [(character, box) for character, box in found if character != "\u2060"]
    assert "".join(character for character, _ in found) == title + "2026党委宣传部"
    centre = pdf[0].get_width() / 2
    boxes = dict(found[: len(title)])
    for character, (left, _, right, _) in boxes.items():
        assert (left + right) / 2 == pytest.approx(centre, abs=1), character
    tops = [box[3] for _, box in found[: len(title)]]
    assert tops == sorted(tops, reverse=True)
    left, bottom, right, top = boxes["（"]
    assert right - left > 2 * (top - bottom)  # its form for vertical setting lies on its back
    pdf.close()


def test_a_narrow_spine_stays_empty(
    glued: tuple[Path, PrintFiles], edition: Edition, tmp_path: Path
) -> None:
    folder, _ = glued
    made = make_print_files(folder / "thick.pdf", edition, tmp_path, find_fonts(), 0.1)
    assert [finding.code for finding in made.findings] == ["B729"]
    pdf = pypdfium2.PdfDocument(tmp_path / "spine.pdf")
    assert pdf[0].get_textpage().count_chars() == 0
    pdf.close()


def test_an_inside_that_comes_out_odd_is_filled_up(pages: Path, tmp_path: Path) -> None:
    """Five coloured pages and, of what follows them, nothing."""
    with pikepdf.open(pages) as pdf:
        pdf.pages[6].obj.Contents = pdf.make_stream(b"")
        for page in list(pdf.pages)[2:6]:
            page.contents_add(b"BT (x) Tj ET")
        pdf.pages.insert(6, pikepdf.Page(pdf.make_indirect(copy(pdf.pages[5].obj))))
        pdf.save(tmp_path / "odd.pdf")
    count = make_inner_pages(tmp_path / "odd.pdf", tmp_path / "inner.pdf", PRESS, "试")
    assert count == 8
    assert preflight_sheet(tmp_path / "inner.pdf", PRESS, separated=False)[0].code == "B725"
    for number, shown in enumerate((3, 4, 5, 6, 6)):
        assert near(at(look(tmp_path / "inner.pdf", number), 9, 9), colour_of(shown))
    assert at(look(tmp_path / "inner.pdf", 7), 9, 9) == (255, 255, 255)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("党建", ["党", "建"]),
        ("2026年", ["2026/", "年"]),
        ("“1+1+N”工作法", ["“", "1+1+N/", "”", "工", "作", "法"]),
        ("Party Day 党日", ["Party Day/", "党", "日"]),
        ("——", ["—", "—"]),
        ("", []),
    ],
)
def test_cells_of_a_spine(text: str, parts: list[str]) -> None:
    wanted = [Cell(part.removesuffix("/"), upright=not part.endswith("/")) for part in parts]
    assert list(cells(text)) == wanted


# --- inks -----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def separated(
    press: BookletResult, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Ghostscript]:
    """The book in inks."""
    program = find_ghostscript()
    if program is None:
        pytest.skip("Ghostscript is not installed (Debian: apt install ghostscript)")
    folder = tmp_path_factory.mktemp("inks")
    (folder / "work").mkdir()
    program.separate(press.path, folder / "inks.pdf", folder / "work")
    return folder / "inks.pdf", program


def test_photos_become_inks_and_black_text_stays_black(
    separated: tuple[Path, Ghostscript], press: BookletResult
) -> None:
    path, _ = separated
    assert preflight(path, PRESS, separated=True) == ()
    with pikepdf.open(path) as pdf, pikepdf.open(press.path) as before:
        paintings = list(read_paintings(pdf))
        assert {p.space for page in paintings for p in page.pictures} == {Space.CMYK}
        colours = {colour for page in paintings for colour in page.colours}
        assert any(c.space is Space.GREY and c.values == (0.0,) for c in colours)
        assert [len(page.pictures) for page in paintings] == [
            len(page.pictures) for page in read_paintings(before)
        ]
        for page, source in zip(pdf.pages, before.pages, strict=True):
            assert [float(v) for v in page.trimbox] == [float(v) for v in source.trimbox]
    old, new = pypdfium2.PdfDocument(press.path), pypdfium2.PdfDocument(path)
    for one, other in zip(old, new, strict=True):
        wanted, found = (p.get_textpage().get_text_range() for p in (one, other))
        assert signs(wanted) - signs(found) == Counter()
    old.close()
    new.close()


def test_the_same_pages_give_the_same_inks(
    separated: tuple[Path, Ghostscript], press: BookletResult, tmp_path: Path
) -> None:
    path, program = separated
    (tmp_path / "工作").mkdir()
    program.separate(press.path, tmp_path / "again.pdf", tmp_path / "工作")
    assert (tmp_path / "again.pdf").read_bytes() == path.read_bytes()


def test_a_ghostscript_that_hangs_or_fails_is_told(press: BookletResult, tmp_path: Path) -> None:
    for program, seconds, words in (
        (shutil.which("gs") or sys.executable, 0.001, "没有转完"),
        (sys.executable, 60, "退出码"),
        (str(tmp_path / "none"), 60, "启动不了"),
    ):
        with pytest.raises(NotSeparatedError, match=words):
            Ghostscript(program, "0").separate(
                press.path, tmp_path / "out.pdf", tmp_path, seconds=seconds
            )
    assert not (tmp_path / "out.pdf").exists()


def test_without_ghostscript_none_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert find_ghostscript() is None
