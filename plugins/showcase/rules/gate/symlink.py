"""这是一个链接文件，不是真正的文件。

为什么：链接可能指到投稿以外的文件，把不该公开的内容带上网。
怎么改：删掉链接，把真正的文件复制过来。
不好：
    media/2026/jixie/01.jpg -> D:/照片/01.jpg
好：
    media/2026/jixie/01.jpg（照片本身）
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    what = fault.owner or "这个文件"
    return Wording(f"{what} 是一个链接，不是文件本身", "请删掉这个链接，把文件本身复制到这里")


RULE = fault_rule("G102", Severity.ERROR, FaultKind.SYMLINK, word)
