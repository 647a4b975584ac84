"""The preflight passes what we set, and names each thing that is broken on purpose."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from showcase.booklet.compiler import BookletResult
from showcase.booklet.preflight.check import preflight
from showcase.booklet.preflight.links import check_weight
from showcase.booklet.preflight.painting import read_paintings
from showcase.booklet.preflight.spaces import Space, space_of
from showcase.booklet.profile import ARCHIVE, PRESS, SCREEN
from tests.booklet.conftest import Book

Damage = Callable[[pikepdf.Pdf], None]
PREFLIGHT = {f"B7{number}" for number in range(21, 32)}


def damaged(path: Path, folder: Path, damage: Damage) -> Path:
    """Return a copy of a PDF, damaged."""
    with pikepdf.open(path) as pdf:
        damage(pdf)
        pdf.save(folder / "damaged.pdf")
    return folder / "damaged.pdf"


def told(path: Path, profile: object, **options: bool) -> list[tuple[str, str]]:
    """Return code and message of each finding but those on photos, which the book really has."""
    findings = preflight(path, profile, **options)  # type: ignore[arg-type]
    return [(f.code, f.message) for f in findings if f.code != "B723"]


# --- what we set passes ---------------------------------------------------------------------------


def test_the_books_pass(book: Book, press: BookletResult, archive: BookletResult) -> None:
    for result in (book.result, archive):
        assert {finding.code for finding in result.findings} & PREFLIGHT == set()
    assert {finding.code for finding in press.findings} & PREFLIGHT == {"B723"}


def test_coarse_photos_are_named_with_size_and_case(press: BookletResult) -> None:
    found = [finding for finding in press.findings if finding.code == "B723"]
    assert {finding.path for finding in found} == {"cases/2026/quanmian.md"}
    messages = "".join(finding.message for finding in found)
    assert "hall-1500x1000.jpg 印成 163 毫米宽，只有 234 dpi" in messages
    assert "read-900x1200.jpg" not in messages  # 900 pixels over 78 millimetres are enough
    assert "B704" not in {finding.code for finding in press.findings}


def test_greys_are_black_ink_alone(press: BookletResult) -> None:
    with pikepdf.open(press.path) as pdf:
        colours = {colour for page in read_paintings(pdf) for colour in page.colours}
    greys = {colour.values for colour in colours if colour.space is Space.GREY}
    inks = {colour.values for colour in colours if colour.space is Space.CMYK}
    assert (0.0,) in greys
    assert all(len(values) == 1 for values in greys)
    assert {colour.space for colour in colours} == {Space.GREY, Space.CMYK}
    assert inks


# --- boxes, pages, fonts --------------------------------------------------------------------------


def _no_trim(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[2].obj["/TrimBox"]


def _narrow_bleed(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        page.obj["/BleedBox"] = page.obj["/TrimBox"]


def _one_odd_sheet(pdf: pikepdf.Pdf) -> None:
    pdf.pages[4].obj["/MediaBox"] = Array([0, 0, 595, 842])


def _one_page_less(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[1]


def _fonts(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    return [
        found
        for found in pdf.objects
        if isinstance(found, Dictionary) and "/FontDescriptor" in found
    ]


def _lost_font(pdf: pikepdf.Pdf) -> None:
    descriptor = _fonts(pdf)[0].FontDescriptor
    for key in [key for key in descriptor.keys() if key.startswith("/FontFile")]:  # noqa: SIM118
        del descriptor[key]


def _whole_font(pdf: pikepdf.Pdf) -> None:
    _fonts(pdf)[0]["/BaseFont"] = Name("/NotoSerifSC-Regular")


@pytest.mark.parametrize(
    ("damage", "code", "words"),
    [
        (_no_trim, "B721", "第 3 页的成品框（TrimBox）"),
        (_narrow_bleed, "B721", "第 1、2、3、4、5 页等"),
        (_one_odd_sheet, "B721", "第 5 页的纸面框（MediaBox）"),
        (_one_page_less, "B724", "不是 4 的倍数"),
        (_lost_font, "B722", "没有带上字体"),
        (_whole_font, "B722", "整个字体 NotoSerifSC-Regular"),
    ],
)
def test_damage_to_pages_and_fonts(
    press: BookletResult, tmp_path: Path, damage: Damage, code: str, words: str
) -> None:
    found = told(damaged(press.path, tmp_path, damage), PRESS)
    assert [told_code for told_code, _ in found] == [code]
    assert words in found[0][1]


# --- colours --------------------------------------------------------------------------------------


def _painted(*sources: str) -> Damage:
    def damage(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[3]
        page.obj.Resources["/Shading"] = Dictionary(
            S0=Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB)
        )
        page.obj.Resources["/Pattern"] = Dictionary(
            P0=Dictionary(
                PatternType=2, Shading=Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB)
            )
        )
        profile = pdf.make_stream(b"", N=1)
        spaces = page.obj.Resources.ColorSpace
        spaces["/grey"] = Array([Name.ICCBased, profile])
        spaces["/lights"] = Array([Name.Indexed, Name.DeviceRGB, 1, b"\0" * 6])
        spaces["/inks"] = Array([Name.Separation, Name("/Gold"), Name.DeviceCMYK, Dictionary()])
        page.contents_coalesce()
        page.contents_add(" ".join(("q", *sources, "Q")).encode())

    return damage


@pytest.mark.parametrize(
    ("source", "codes"),
    [
        ("1 0 0 rg 0 0 9 9 re f", ["B725"]),
        ("0 0 1 RG 0 0 9 9 re s", ["B725"]),
        ("/DeviceRGB cs 1 0 0 sc 0 0 9 9 re f", ["B725"]),
        ("/lights cs 1 sc 0 0 9 9 re f", ["B725"]),
        ("/S0 sh", ["B725"]),
        ("/Pattern cs /P0 scn 0 0 9 9 re f", ["B725"]),
        ("0.5 0.5 0.5 0.5 k 0 0 9 9 re f", ["B726"]),
        ("/grey cs 0.2 scn 0 0 9 9 re f", ["B726"]),
        ("0 0 0 1 k 0 0 9 9 re f", []),
        ("0.3 g 0 0 9 9 re f", []),
        ("/inks cs 1 scn 0 0 9 9 re f", []),
        ("q 1 0 0 rg Q 0.1 0.9 0.9 0 k 0 0 9 9 re f", ["B725"]),
    ],
)
def test_colours_that_are_no_inks(
    press: BookletResult, tmp_path: Path, source: str, codes: list[str]
) -> None:
    found = told(damaged(press.path, tmp_path, _painted(source)), PRESS)
    assert [code for code, _ in found] == codes
    assert all("第 4 页" in message for _, message in found)


def test_photos_must_be_inks_only_where_that_was_promised(press: BookletResult) -> None:
    assert told(press.path, PRESS) == []
    ((code, message),) = told(press.path, PRESS, separated=True)
    assert code == "B725"
    assert "照片还是屏幕颜色" in message


def test_a_colour_space_that_refers_to_itself_ends() -> None:
    pdf = pikepdf.new()
    space = pdf.make_indirect(Array([Name.Indexed, Name.DeviceRGB, 0, b"\0"]))
    space[1] = space
    assert space_of(space, Dictionary()) is Space.OTHER


# --- links ----------------------------------------------------------------------------------------


def _lost_page(pdf: pikepdf.Pdf) -> None:
    goals = [page for page in pdf.pages if page.label == "2"]
    pdf.pages.remove(goals[0])


def _no_outline(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Outlines"]


@pytest.mark.parametrize(
    ("damage", "words"), [(_lost_page, "点不通的链接"), (_no_outline, "没有书签")]
)
def test_broken_links(book: Book, tmp_path: Path, damage: Damage, words: str) -> None:
    ((code, message),) = told(damaged(book.path, tmp_path, damage), SCREEN)
    assert code == "B730"
    assert words in message


def test_photos_for_a_screen_are_light(book: Book, press: BookletResult) -> None:
    sharpest = []
    for path in (book.path, press.path):
        with pikepdf.open(path) as pdf:
            sharpest.append(max(p.dpi for page in read_paintings(pdf) for p in page.pictures))
    assert 190 < sharpest[0] < 205
    assert 290 < sharpest[1] < 305


def test_a_heavy_file_is_told(book: Book, tmp_path: Path) -> None:
    heavy = tmp_path / "heavy.pdf"
    with heavy.open("wb") as file:
        file.truncate(60 * 1024**2)
    (finding,) = check_weight(heavy, SCREEN)
    assert finding.code == "B731"
    assert "60 MB" in finding.message
    assert list(check_weight(book.path, SCREEN)) == []


# --- archive --------------------------------------------------------------------------------------


def _without(*path: str) -> Damage:
    def damage(pdf: pikepdf.Pdf) -> None:
        place = pdf.Root
        for key in path[:-1]:
            place = place[key]
        del place[path[-1]]

    return damage


def _no_mark(name: str) -> Damage:
    def damage(pdf: pikepdf.Pdf) -> None:
        with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
            del metadata[name]

    return damage


def _in_english(pdf: pikepdf.Pdf) -> None:
    pdf.Root["/Lang"] = pikepdf.String("en")


def _no_tab_order(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        del page.obj["/Tabs"]


def _tags(pdf: pikepdf.Pdf, kind: str) -> list[pikepdf.Object]:
    return [
        found
        for found in pdf.objects
        if isinstance(found, Dictionary) and found.get("/S") == kind and "/P" in found
    ]


def _no_alt(pdf: pikepdf.Pdf) -> None:
    del _tags(pdf, "/Figure")[0]["/Alt"]


def _no_head(pdf: pikepdf.Pdf) -> None:
    for cell in _tags(pdf, "/TH"):
        cell["/S"] = Name.TD


def _skipped_level(pdf: pikepdf.Pdf) -> None:
    _tags(pdf, "/H2")[0]["/S"] = Name.H5


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (_no_mark("pdfaid:part"), "PDF/A-2a"),
        (_no_mark("pdfuaid:part"), "PDF/UA-1"),
        (_no_mark("dc:title"), "文档标题"),
        (_without("/Lang"), "语言"),
        (_in_english, "语言"),
        (_without("/ViewerPreferences", "/DisplayDocTitle"), "窗口标题"),
        (_without("/OutputIntents"), "输出意图"),
        (_without("/MarkInfo"), "标签"),
        (_no_tab_order, "次序"),
        (_no_alt, "替代文字"),
        (_no_head, "表头"),
        (_skipped_level, "级别"),
    ],
)
def test_what_an_archive_would_miss(
    archive: BookletResult, tmp_path: Path, damage: Damage, words: str
) -> None:
    ((code, message),) = told(damaged(archive.path, tmp_path, damage), ARCHIVE)
    assert code == "B728"
    assert words in message


def test_an_archive_can_read_without_a_password(archive: BookletResult, tmp_path: Path) -> None:
    with pikepdf.open(archive.path) as pdf:
        pdf.save(tmp_path / "locked.pdf", encryption=pikepdf.Encryption(owner="x", user=""))
    assert ("B728", "存档的 PDF 文件加了密") in told(tmp_path / "locked.pdf", ARCHIVE)
