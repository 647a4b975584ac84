"""PDF 打不开。

为什么：损坏或没有传完的 PDF，读者下载后看不了，也没法检查里面有没有不该公开的内容。
怎么改：从原来的文档重新导出一份。
不好：
    huibian.pdf（只传了一半）
好：
    huibian.pdf（能正常打开）
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.gate.file_words import quoted_file
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"{quoted_file(fault)}损坏了，或者没有传完",
        "请从 Word、WPS 等软件重新导出一份 PDF，替换掉它",
    )


RULE = fault_rule("G119", Severity.ERROR, FaultKind.BROKEN_PDF, word)
