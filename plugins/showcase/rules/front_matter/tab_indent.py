"""行首用了制表符（Tab 键）。

为什么：同样的 Tab 在不同电脑上宽窄不一，层次会乱。
怎么改：删掉 Tab，用空格缩进，每一层两个空格。
不好：
    照片:
    <Tab>- file: 01.jpg
好：
    照片:
      - file: 01.jpg
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording("这一行的开头用了 Tab 键", "请删掉它，改用空格：每一层空两格", fault.fix)


RULE = fault_rule("F205", Severity.ERROR, FaultKind.TAB_INDENT, word)
