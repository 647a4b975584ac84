"""一个批次里，同一个单位写了两次。

为什么：名单和统计会把它数成两个。
怎么改：删掉重复的编号。
不好：
    branches: [b001, b002, b001]
好：
    branches: [b001, b002]
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(f"编号“{fault.subject}”在“{fault.owner}”里写了两次", "请删掉重复的一个")


RULE = fault_rule("C605", Severity.WARNING, FaultKind.MEMBER_TWICE, word, waivable=True)
