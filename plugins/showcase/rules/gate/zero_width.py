"""文中混进了没有宽度的字符。

为什么：这种字符看不见，多半是从网页或微信里粘贴来的，会让搜索找不到这个词。
怎么改：运行 showcase fix 会自动去掉；也可以在指出的位置删掉它，把前后两个字重新输入一遍。
不好：
    党支⟦看不见的字符⟧部
好：
    党支部
"""

from showcase.findings import Fault, FaultKind, Fix, Severity
from showcase.rules.gate.file_words import rest, spot
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"{spot(fault)}有一个看不见的字符（{fault.subject}）{rest(fault, '字符')}",
        "多半是从网页或微信里粘贴来的；运行 showcase fix 会自动去掉，也可以在这里删掉，重新输入前后两个字",
        Fix(),
    )


RULE = fault_rule("G125", Severity.WARNING, FaultKind.ZERO_WIDTH, word)
