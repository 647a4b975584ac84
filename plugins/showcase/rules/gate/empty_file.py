"""文件是空的。

为什么：空文件多半是没有传完，或者建好后忘了写。
怎么改：重新放一份完整的文件；用不到就删掉。
不好：
    01.jpg（0 字节）
好：
    01.jpg（3.2 MB）
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.gate.file_words import quoted_file
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    if fault.owner:
        help_ = "多半是没有传完；请重新放一份，用不到就删掉"
    else:
        help_ = "请把文字写进去，或者运行 showcase new 新建一份；用不到就删掉"
    return Wording(f"{quoted_file(fault)}是空的（0 字节）", help_)


RULE = fault_rule("G110", Severity.ERROR, FaultKind.EMPTY_FILE, word)
