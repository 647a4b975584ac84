"""文中有变成乱码的字。

为什么：“�”和“锟斤拷”是文字存坏后留下的，原来的字已经没有了。
怎么改：对照原稿，把丢掉的字重新输入。
不好：
    实验室里有人加班到很��
好：
    实验室里有人加班到很晚
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.gate.file_words import rest, spot
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"{spot(fault)}是乱码，原来的字已经丢了{rest(fault, '地方')}",
        "请对照原稿，把丢掉的字重新输入",
    )


RULE = fault_rule("G127", Severity.ERROR, FaultKind.DAMAGED_TEXT, word)
