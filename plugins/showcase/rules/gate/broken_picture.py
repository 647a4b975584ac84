"""照片读不完整。

为什么：没有传完或损坏的照片，网页上只显示半张，书里一片灰。
怎么改：重新从手机或相机里拷一份原图。
不好：
    01.jpg（只传了一半）
好：
    01.jpg（完整的原图）
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.gate.file_words import quoted_file
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"照片{quoted_file(fault)}损坏了，或者没有传完",
        "请从手机或相机里重新拷一份原图，替换掉它",
    )


RULE = fault_rule("G108", Severity.ERROR, FaultKind.BROKEN_PICTURE, word)
