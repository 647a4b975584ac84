"""What the making of a booklet can tell the department; codes B7xx."""

from showcase.findings import Finding, Severity, Span

PROGRAMME_PATH = "cases/programme.yml"


def missing_glyph(path: str, line: int, character: str) -> Finding:
    """A character that no font of the book has; it is printed as 〓."""
    return Finding(
        path=path,
        span=Span.on_line(line),
        code="B701",
        name="missing-glyph",
        severity=Severity.WARNING,
        message=f"汇编的字体里没有“{character}”（U+{ord(character):04X}），书中以“〓”代替",
        help="换一个常用的字或符号；确需此字，请把有这个字的字体放进项目的 fonts 文件夹",
    )


def empty_imprint(label: str) -> Finding:
    """A field of the imprint that the law wants and nobody has filled in."""
    return Finding(
        path=PROGRAMME_PATH,
        span=Span(),
        code="B702",
        name="empty-imprint",
        severity=Severity.WARNING,
        message=f"汇编的印制信息缺“{label}”，书中以“待填”标出",
        help=f"付印前在 {PROGRAMME_PATH} 的 imprint（印制信息）里填上“{label}”",
    )


def unreadable_photo(case_path: str, photo: str) -> Finding:
    """A photo that can't be made into a picture for print."""
    return Finding(
        path=case_path,
        span=Span(),
        code="B703",
        name="unreadable-photo",
        severity=Severity.WARNING,
        message=f"照片 {photo} 读不出来，汇编里留了空框",
        help="用看图软件打开它，另存为 JPG 后重新提交",
    )


def coarse_photo(case_path: str, photo: str, dpi: int, millimetres: int) -> Finding:
    """A photo with too few pixels for the width at which the book places it."""
    return Finding(
        path=case_path,
        span=Span(),
        code="B704",
        name="coarse-photo",
        severity=Severity.INFO,
        message=f"照片 {photo} 在书中宽 {millimetres} 毫米，只有 {dpi} dpi，印出来会发虚",
        help="请换用原图；印刷以 300 dpi 为宜，不宜低于 150 dpi",
    )


def unsettled_layout() -> Finding:
    """Typst did not come to rest: page numbers may be off."""
    return Finding(
        path=PROGRAMME_PATH,
        span=Span(),
        code="B705",
        name="unsettled-layout",
        severity=Severity.WARNING,
        message="汇编的版面没有排定，目录里的页码可能不准",
        help="请把这份汇编和项目一起交给维护人员",
    )
