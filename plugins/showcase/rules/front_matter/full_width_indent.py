"""行首用了中文全角空格。

为什么：全角空格不算缩进，层次会乱。
怎么改：删掉全角空格，用英文空格缩进，每一层两个。
不好：
    照片:
    - file: 01.jpg
好：
    照片:
      - file: 01.jpg
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        "这一行的开头用了中文全角空格", "请删掉它，改用英文空格：每一层空两格", fault.fix
    )


RULE = fault_rule("F206", Severity.ERROR, FaultKind.FULL_WIDTH_INDENT, word)
