"""文字的编码不是 UTF-8。

为什么：别的编码在网页和汇编里会变成乱码。
怎么改：用记事本打开，选“另存为”，编码选 UTF-8，保存后再交。
不好：
    GBK（记事本里显示 ANSI）
好：
    UTF-8
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    known = f"是 {fault.subject} 编码" if fault.subject else "的编码认不出来"
    return Wording(
        f"这个文件{known}，不是 UTF-8", "请用记事本打开，选“另存为”，编码选 UTF-8，覆盖原文件"
    )


RULE = fault_rule("G105", Severity.ERROR, FaultKind.ENCODING, word)
