"""填的内容不在可选的范围里。

为什么：统计和筛选都按固定的说法来，写法不同就对不上。
怎么改：从提示里选一个，照抄。
不好：
    状态: 已发
好：
    状态: 发布
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"“{fault.owner}”不能填“{fault.subject}”", f"请从这些里面选一个：{fault.wanted[0]}"
    )


RULE = fault_rule("F215", Severity.ERROR, FaultKind.UNKNOWN_CHOICE, word)
