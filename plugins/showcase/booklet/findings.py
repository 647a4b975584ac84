"""What the making of a booklet can tell the department; the rules say what each means."""

from showcase.findings import Finding, Span
from showcase.rules.booklet import (
    broken_case as broken,
)
from showcase.rules.booklet import (
    coarse_photo as coarse,
)
from showcase.rules.booklet import (
    empty_imprint as imprint,
)
from showcase.rules.booklet import (
    missing_cover as cover,
)
from showcase.rules.booklet import (
    missing_glyph as glyph,
)
from showcase.rules.booklet import (
    unmade_booklet as unmade,
)
from showcase.rules.booklet import (
    unreadable_photo as unreadable,
)
from showcase.rules.booklet import (
    unsettled_layout as unsettled,
)
from showcase.rules.rule import Wording

PROGRAMME_PATH = "cases/programme.yml"


def missing_glyph(path: str, line: int, character: str) -> Finding:
    """Tell a character that no font of the book has; it is printed as 〓."""
    wording = Wording(
        f"汇编的字体里没有“{character}”（U+{ord(character):04X}），书中以“〓”代替",
        "换一个常用的字或符号；确需此字，请把有这个字的字体放进项目的 fonts 文件夹",
    )
    return glyph.RULE.finding(path, Span.on_line(line), wording)


def empty_imprint(label: str) -> Finding:
    """Tell a field of the imprint that the law wants and nobody has filled in."""
    wording = Wording(
        f"汇编的印制信息缺“{label}”，书中以“待填”标出",
        f"付印前在 {PROGRAMME_PATH} 的 imprint（印制信息）里填上“{label}”",
    )
    return imprint.RULE.finding(PROGRAMME_PATH, Span(), wording)


def unreadable_photo(case_path: str, photo: str) -> Finding:
    """Tell a photo that can't be made into a picture for print."""
    wording = Wording(
        f"照片 {photo} 读不出来，汇编里留了空框", "用看图软件打开它，另存为 JPG 后重新提交"
    )
    return unreadable.RULE.finding(case_path, Span(), wording)


def coarse_photo(case_path: str, photo: str, dpi: int, millimetres: int) -> Finding:
    """Tell a photo with too few pixels for the width at which the book places it."""
    wording = Wording(
        f"照片 {photo} 在书中宽 {millimetres} 毫米，只有 {dpi} dpi，印出来会发虚",
        "请换用原图；印刷以 300 dpi 为宜，不宜低于 150 dpi",
    )
    return coarse.RULE.finding(case_path, Span(), wording)


def missing_cover(photo: str) -> Finding:
    """Tell that the photo for the cover is none of those in the cases."""
    wording = Wording(
        f"汇编的封面图片 {photo} 不是已发布案例里的照片，封面只排文字",
        f"从已发布案例的照片里选一张，把路径写进 {PROGRAMME_PATH} 的 imprint（印制信息），"
        "如 media/2026/mzx-lianhe/01.jpg",
    )
    return cover.RULE.finding(PROGRAMME_PATH, Span(), wording)


def unsettled_layout() -> Finding:
    """Tell that Typst did not come to rest: page numbers may be off."""
    wording = Wording(
        "汇编的版面没有排定，目录里的页码可能不准", "请把这份汇编和项目一起交给维护人员"
    )
    return unsettled.RULE.finding(PROGRAMME_PATH, Span(), wording)


def broken_case(case_path: str, reason: str) -> Finding:
    """Tell a case that can't be set; the book goes without it."""
    wording = Wording(
        f"这篇案例排不成书页，汇编和单篇下载里都没有它（{reason}）",
        "看看它有没有形状特别的照片、特别大的表格，改好后重新生成；"
        "仍排不出来，请把这篇的稿件和照片交给维护人员",
    )
    return broken.RULE.finding(case_path, Span(), wording)


def unmade_booklet(name: str, reason: str) -> Finding:
    """Tell a booklet that could not be made; the site goes without it."""
    wording = Wording(
        f"{name}没有做成，网站上没有它（{reason}）",
        "同时列出了排不出来的案例的，先把那几篇改好；没有列出的，请把项目交给维护人员",
    )
    return unmade.RULE.finding(PROGRAMME_PATH, Span(), wording)
