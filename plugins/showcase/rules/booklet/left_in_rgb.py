"""照片没有转成四色（CMYK）。

为什么：转成四色要用 Ghostscript，这台电脑上没有装，或者转的时候出了错；文字和线条已经是四色，只有照片还是 RGB。
怎么改：装上 Ghostscript 再排一次；或者在交接单上写明照片是 RGB（sRGB），由印刷厂转换。
不好：
    照片是 RGB，没有告诉印刷厂
好：
    照片已转成 CMYK，或在交接单上写明由印刷厂转换
"""

from showcase.findings import Severity
from showcase.rules.rule import told_elsewhere

RULE = told_elsewhere("B727", "left-in-rgb", Severity.INFO, __name__)
