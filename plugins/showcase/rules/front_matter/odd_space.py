"""行首用了特殊的空格。

为什么：从网页或 Word 里复制来的空格看着一样，系统却不认，层次会乱。
怎么改：删掉，按空格键重新输入。
不好：
    照片:
    <特殊空格>- file: 01.jpg
好：
    照片:
      - file: 01.jpg
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        "这一行的开头有从网页或 Word 里带来的特殊空格",
        "请删掉它，按空格键重新输入：每一层空两格",
        fault.fix,
    )


RULE = fault_rule("F241", Severity.ERROR, FaultKind.ODD_SPACE, word)
