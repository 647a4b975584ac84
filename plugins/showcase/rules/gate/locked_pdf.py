"""PDF 加了密码或限制。

为什么：加了密码，读者打不开；加了限制，没法检查和收进汇编。
怎么改：从原来的文档重新导出，导出时不要设密码，也不要勾选“限制编辑”。
不好：
    huibian.pdf（要输入密码）
好：
    huibian.pdf（谁都能打开）
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.gate.file_words import quoted_file
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    limited = "限制了编辑或复制" if fault.subject else "要输入密码才能打开"
    return Wording(
        f"{quoted_file(fault)}{limited}",
        "请从原来的文档重新导出一份，不设密码，也不限制编辑",
    )


RULE = fault_rule("G120", Severity.ERROR, FaultKind.LOCKED_PDF, word)
