"""这是一个链接，不是真正的文件。

为什么：链接可能指到投稿以外的文件，把不该公开的内容带上网。
怎么改：删掉链接，把真正的文件复制过来。
不好：
    media/2026/jixie/01.jpg -> D:/照片/01.jpg
好：
    media/2026/jixie/01.jpg（照片本身）
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.gate.file_words import quoted_file
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"{quoted_file(fault)}只是一个链接，里面没有内容",
        "请删掉这个链接，把它指向的文件或文件夹本身复制到这里",
    )


RULE = fault_rule("G102", Severity.ERROR, FaultKind.SYMLINK, word)
