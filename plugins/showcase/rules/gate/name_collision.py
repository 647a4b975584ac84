"""两个文件的名字只有大小写不同。

为什么：在 Windows 和苹果电脑上，这样的两个文件只能留下一个，另一个会被悄悄盖掉。
怎么改：给其中一个换个名字；内容一样就删掉一个。
不好：
    01.jpg 和 01.JPG
好：
    01.jpg 和 02.jpg
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.gate.file_words import quoted_file
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"{quoted_file(fault)}和“{fault.subject}”在 Windows 上是同一个名字，只能留下一个",
        "请给其中一个换个名字，内容一样就删掉一个",
    )


RULE = fault_rule("G111", Severity.ERROR, FaultKind.NAME_COLLISION, word)
