"""正文里有网页代码。

为什么：网页代码能藏进不安全的内容，书里也印不出来，所以一律不收。
怎么改：删掉尖括号里的代码；要加粗写 **重点**，要换段空一行。
不好：
    <b>重点</b>
好：
    **重点**
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"这里有网页代码 {fault.subject}",
        "请删掉它；加粗写成 **重点**，换段空一行，插图写 ![图说](照片.jpg)",
    )


RULE = fault_rule("T301", Severity.ERROR, FaultKind.RAW_HTML, word)
