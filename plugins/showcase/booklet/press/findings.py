"""What the making of a printer's files can tell; the rules say what each means."""

from showcase.booklet.findings import PROGRAMME_PATH
from showcase.findings import Finding, Span
from showcase.rules.booklet import bare_spine as spine
from showcase.rules.booklet import left_in_rgb as rgb
from showcase.rules.rule import Wording

LEFT_IN_RGB = rgb.RULE.code


def left_in_rgb(reason: str) -> Finding:
    """Tell that photos are no inks, and why."""
    wording = Wording(
        f"照片没有转成四色（CMYK）：{reason}",
        "装上 Ghostscript 再排一次；或者在交接单上写明照片是 RGB（sRGB），由印刷厂转换",
    )
    return rgb.RULE.finding(PROGRAMME_PATH, Span(), wording)


def bare_spine(width: float) -> Finding:
    """Tell that a spine is too narrow for letters."""
    wording = Wording(
        f"书脊只有 {width:g} 毫米，不到 5 毫米，没有印字",
        "不用处理；纸更厚的，用 --paper 写明每张纸有几毫米厚，再排一次",
    )
    return spine.RULE.finding(PROGRAMME_PATH, Span(), wording)
