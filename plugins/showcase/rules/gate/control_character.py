"""文中混进了看不见的字符。

为什么：看不见的字符能让显示的内容和实际的内容不一样，也会让搜索找不到字。
怎么改：在指出的位置删掉它，重新输入前后两个字。
不好：
    党支<U+200B>部
好：
    党支部
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"这里有一个看不见的字符（{fault.subject}）",
        "请把光标放到这里，删掉它，再把前后两个字重新输入一遍",
    )


RULE = fault_rule("G106", Severity.ERROR, FaultKind.CONTROL_CHARACTER, word)
