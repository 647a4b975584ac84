"""填的内容不在可选的范围里。

为什么：统计和筛选都按固定的说法来，写法不同就对不上。
怎么改：从提示里选一个，照抄。
不好：
    状态: 已发
好：
    状态: 发布
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.front_matter.pasting import shown
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    choices, better = (*fault.wanted, "")[:2]
    message = f"“{fault.owner}”不能填“{shown(fault.subject)}”"
    if better:
        return Wording(
            message,
            f"您是不是想写“{better}”？可以填的有：{choices}\n{fault.owner}: {better}",
            fault.fix,
        )
    return Wording(message, f"请从这些里面选一个：{choices}")


RULE = fault_rule("F215", Severity.ERROR, FaultKind.UNKNOWN_CHOICE, word)
