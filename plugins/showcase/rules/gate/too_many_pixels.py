"""照片的像素多得不合理。

为什么：这样的照片打开时会占满电脑的内存，印出来也不会更清楚。
怎么改：用“画图”等软件把照片缩小，宽度 4000 像素就足够印一整页。
不好：
    01.png（12000×12000，14400 万像素）
好：
    01.jpg（4000×3000，1200 万像素）
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.gate.file_words import quoted_file
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    width, _, height = fault.subject.partition("×")
    pixels = -(-int(width) * int(height) // 10_000)
    return Wording(
        f"照片{quoted_file(fault)}有 {pixels} 万像素（{fault.subject}），最多 {fault.wanted[0]} 万",
        "请用“画图”打开，选“重新调整大小”，把宽度改到 4000 像素左右，另存为 JPEG",
    )


RULE = fault_rule("G117", Severity.ERROR, FaultKind.TOO_MANY_PIXELS, word)
