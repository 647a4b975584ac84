"""这一项的内容看不懂。

为什么：看不懂的内容无法显示，也无法统计。
怎么改：照着提示的样子写。
不好：
    肖像同意: 也许
好：
    肖像同意: 是
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(f"“{fault.owner}”里的“{fault.subject}”看不懂", f"请写成{fault.wanted[0]}")


RULE = fault_rule("F217", Severity.ERROR, FaultKind.BAD_VALUE, word)
