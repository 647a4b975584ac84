"""没有这个键名。

为什么：认不出的键名，填的内容用不上。
怎么改：按提示改成相近的键名；不需要就删掉这一行。
不好：
    tilte: 我们的案例
好：
    title: 我们的案例
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    if len(fault.wanted) <= 2 and fault.wanted:
        near = "或".join(f"“{name}”" for name in fault.wanted)
        return Wording(f"没有“{fault.subject}”这个键名", f"您是不是想写{near}？不需要就删掉这一行")
    known = "、".join(name for name in fault.wanted if not name.isascii())
    return Wording(f"没有“{fault.subject}”这个键名", f"这里可以写的有：{known}；不需要就删掉这一行")


RULE = fault_rule("F212", Severity.ERROR, FaultKind.UNKNOWN_KEY, word)
