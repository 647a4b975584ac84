"""文件打不开。

为什么：打不开就无法检查，也无法发布。
怎么改：确认它是普通文件、没有被别的程序占用，再交一次。
不好：
    cases/2026/jixie.md（没有读取权限）
好：
    cases/2026/jixie.md（能正常打开）
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.gate.file_words import quoted_file
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"{quoted_file(fault)}打不开",
        "请确认它是普通的文件或文件夹、没有损坏、没有被别的程序占用，再重新放一次",
    )


RULE = fault_rule("G104", Severity.ERROR, FaultKind.UNREADABLE, word)
