"""What the preflight can tell; the rules say what each means."""

from collections.abc import Iterable

from showcase.booklet.findings import PROGRAMME_PATH
from showcase.booklet.preflight.pages import name_pages
from showcase.findings import Finding, Span
from showcase.rules.booklet import coarse_on_press as coarse
from showcase.rules.booklet import heavy_file as heavy
from showcase.rules.booklet import lost_target as lost
from showcase.rules.booklet import mixed_grey as grey
from showcase.rules.booklet import not_archival as archive
from showcase.rules.booklet import odd_page_count as count
from showcase.rules.booklet import unembedded_font as font
from showcase.rules.booklet import wrong_colour as colour
from showcase.rules.booklet import wrong_page_box as box
from showcase.rules.rule import Rule, Wording

_MAINTAINER = "这不是稿件的问题：再排一次，仍然这样就把 PDF 和项目一起交给维护人员"


def wrong_box(meaning: str, name: str, pages: Iterable[int]) -> Finding:
    """Tell that a page box is missing or lies elsewhere than the profile says."""
    return _on_book(box.RULE, f"PDF {name_pages(pages)}的{meaning}框（{name}）不对")


def odd_page_count(pages: int) -> Finding:
    """Tell that a book can't be folded from whole sheets."""
    return _on_book(count.RULE, f"PDF 共 {pages} 页，不是 4 的倍数，折不成册")


def unembedded_font(name: str) -> Finding:
    """Tell that a font is only named."""
    return _on_book(font.RULE, f"PDF 里没有带上字体 {name}，换一台电脑字就变样")


def whole_font(name: str) -> Finding:
    """Tell that a font lies in the file with all its glyphs."""
    return _on_book(font.RULE, f"PDF 里带了整个字体 {name}，没有只留用到的字")


def wrong_colour(what: str, pages: Iterable[int]) -> Finding:
    """Tell that something is given in lights where inks were promised."""
    return _on_book(colour.RULE, f"PDF {name_pages(pages)}的{what}还是屏幕颜色，没有转成四色")


def mixed_grey(pages: Iterable[int]) -> Finding:
    """Tell that black or grey is mixed from several inks."""
    return _on_book(grey.RULE, f"PDF {name_pages(pages)}的黑色或灰色不是单用黑墨")


def not_archival(lack: str) -> Finding:
    """Tell what a file for keeping lacks."""
    return _on_book(archive.RULE, f"存档的 PDF {lack}")


def dead_link(pages: Iterable[int]) -> Finding:
    """Tell of links that lead to no page of the book."""
    return _on_book(lost.RULE, f"PDF {name_pages(pages)}有点不通的链接")


def no_bookmarks() -> Finding:
    """Tell that a reader finds no list of chapters beside the pages."""
    return _on_book(lost.RULE, "PDF 没有书签")


def coarse_picture(photo: tuple[str, str] | None, page: int, dpi: int, width: int) -> Finding:
    """Tell a picture with too few pixels for the press; ``photo`` is its case and its file."""
    path, name = photo or (PROGRAMME_PATH, "")
    picture = f"照片 {name} " if name else "照片"
    wording = Wording(
        f"PDF {name_pages([page])}的{picture}印成 {width} 毫米宽，只有 {dpi} dpi",
        "请供稿支部交原图；付印要 300 dpi，不宜低于 270 dpi",
    )
    return coarse.RULE.finding(path, Span(), wording)


def heavy_file(size: int) -> Finding:
    """Tell that a file for screens is too big to be sent around."""
    wording = Wording(
        f"汇编有 {size / 1024**2:.0f} MB，许多邮箱发不出去",
        "发网址，让人从网站上下载；或者发各支部自己的那一本",
    )
    return heavy.RULE.finding(PROGRAMME_PATH, Span(), wording)


def _on_book(rule: Rule, message: str) -> Finding:
    return rule.finding(PROGRAMME_PATH, Span(), Wording(message, _MAINTAINER))
