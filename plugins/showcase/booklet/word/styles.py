"""The styles of a Word booklet, by the names that Word and WPS show in their own lists."""

from dataclasses import dataclass

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from showcase.booklet.word.elements import element
from showcase.model.page_formats import PageFormat

FANGSONG, HEITI, KAITI, SONGTI = "仿宋", "黑体", "楷体", "宋体"
LATIN = "Times New Roman"
VERMILION = RGBColor(0xA8, 0x23, 0x1B)
QUIET = RGBColor(0x5C, 0x5C, 0x5C)
LINE = Pt(18)

BODY, CAPTION, QUOTE, SMALL, CELL, LIST = (
    "Body Text",
    "Caption",
    "Quote",
    "小字",
    "表格文字",
    "列表",
)
COVER_TITLE, COVER_LINE, UNIT_LINE, SUMMARY = "Title", "Subtitle", "单位", "摘要"
FOOTNOTE, FOOTNOTE_MARK, LINK = "footnote text", "footnote reference", "Hyperlink"
EMPHASIS, STRONG = "着重", "Strong"


@dataclass(frozen=True, slots=True)
class _Look:
    font: str
    size: float
    bold: bool = False
    indent: bool = False
    before: float = 0
    after: float = 0
    centred: bool = False
    colour: RGBColor | None = None
    keep: bool = False
    outline: int = -1
    left: float = 0


_LOOKS = {
    BODY: _Look(FANGSONG, 10.5, indent=True),
    "Heading 1": _Look(SONGTI, 22, before=48, after=18, keep=True, outline=0),
    "Heading 2": _Look(SONGTI, 18, before=24, after=9, keep=True, outline=1),
    "Heading 3": _Look(HEITI, 14, before=18, after=9, keep=True, outline=2),
    "Heading 4": _Look(HEITI, 10.5, before=9, keep=True, outline=3),
    "Heading 5": _Look(KAITI, 10.5, bold=True, before=9, keep=True, outline=4),
    COVER_TITLE: _Look(SONGTI, 34, before=24, after=6),
    COVER_LINE: _Look(SONGTI, 16, colour=QUIET),
    UNIT_LINE: _Look(HEITI, 10, after=9),
    SUMMARY: _Look(KAITI, 10.5, after=9),
    CAPTION: _Look(HEITI, 8.5, after=9, centred=True, colour=QUIET),
    QUOTE: _Look(KAITI, 10.5, indent=True, before=6, after=6, left=21),
    LIST: _Look(FANGSONG, 10.5),
    SMALL: _Look(HEITI, 8.5, colour=QUIET),
    CELL: _Look(SONGTI, 9),
    FOOTNOTE: _Look(SONGTI, 8.5),
}
# Word numbers the levels of contents from 1.
_CONTENTS = ("toc 1", "toc 2")


def contents_style(level: int) -> str:
    """Return the style of a line of the contents, level 1 or 2."""
    return _CONTENTS[level - 1]


def define_styles(document: Document, page: PageFormat) -> None:
    """Give the document its styles; those of the library's template that are not ours stay."""
    normal = document.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)
    _set_fonts(normal, FANGSONG)
    normal.font.size = Pt(10.5)
    normal.paragraph_format.line_spacing = LINE
    normal.paragraph_format.space_after = Pt(0)
    properties = normal.element.get_or_add_pPr()
    # Official copy has no gap between 2026 and 年. Word and WPS heed this, LibreOffice 7 does not
    # read it, wherever it is written.
    for name in ("w:autoSpaceDN", "w:autoSpaceDE"):
        properties.insert(0, element(name, val="0"))
    for name, look in _LOOKS.items():
        _define(document, name, look)
    for level, name in enumerate(_CONTENTS):
        style = _define(
            document, name, _Look(HEITI if level == 0 else SONGTI, 10.5, left=21 * level)
        )
        tabs = style.paragraph_format.tab_stops
        tabs.add_tab_stop(Mm(page.full_mm), alignment=2, leader=1)
    mark = document.styles.add_style(FOOTNOTE_MARK, WD_STYLE_TYPE.CHARACTER)
    mark.font.superscript = True
    link = document.styles.add_style(LINK, WD_STYLE_TYPE.CHARACTER)
    link.font.color.rgb = VERMILION
    emphasis = document.styles.add_style(EMPHASIS, WD_STYLE_TYPE.CHARACTER)
    emphasis.element.get_or_add_rPr().append(element("w:em", val="dot"))


def _define(document: Document, name: str, look: _Look) -> ParagraphStyle:
    styles = document.styles
    style = styles[name] if name in styles else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)
    style.base_style = styles["Normal"]
    style.quick_style = True
    style.hidden = False
    _set_fonts(style, look.font)
    style.font.size = Pt(look.size)
    style.font.bold = look.bold
    style.font.italic = False
    style.font.color.rgb = look.colour or RGBColor(0, 0, 0)
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Pt(look.before), Pt(look.after)
    layout.keep_with_next = look.keep
    layout.left_indent = Pt(look.left)
    layout.widow_control = True
    layout.line_spacing = LINE if look.size <= 14 else 1.2
    layout.alignment = WD_ALIGN_PARAGRAPH.CENTER if look.centred else WD_ALIGN_PARAGRAPH.LEFT
    if look.font in (FANGSONG, KAITI) and not look.centred:
        layout.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    properties = style.element.get_or_add_pPr()
    for old in (*properties.findall(qn("w:pBdr")), *properties.findall(qn("w:outlineLvl"))):
        properties.remove(old)
    if look.indent:  # in characters, so that it follows the size of the type
        layout.first_line_indent = Pt(21)
        properties.find(qn("w:ind")).set(qn("w:firstLineChars"), "200")
    if look.outline >= 0:
        properties.append(element("w:outlineLvl", val=str(look.outline)))
    return style


def _set_fonts(style: ParagraphStyle, chinese: str) -> None:
    style.font.name = LATIN
    fonts = style.element.get_or_add_rPr().find(qn("w:rFonts"))
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    fonts.set(qn("w:eastAsia"), chinese)
    fonts.set(qn("w:hAnsi"), LATIN)
