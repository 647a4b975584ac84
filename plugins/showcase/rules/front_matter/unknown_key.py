"""没有这个键名。

为什么：认不出的键名，填的内容用不上。
怎么改：按提示改成相近的键名；不需要就删掉这一行。
不好：
    tilte: 我们的案例
好：
    title: 我们的案例
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.front_matter.pasting import shown
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    place = f"“{fault.owner}”里" if fault.owner else ""
    message = f"{place}没有“{shown(fault.subject)}”这一项"
    if 0 < len(fault.wanted) <= 2:
        near = "或".join(f"“{name}”" for name in fault.wanted)
        return Wording(message, f"您是不是想写{near}？不需要就删掉它", fault.fix)
    known = "、".join(dict.fromkeys(name for name in fault.wanted if not name.isascii()))
    return Wording(message, f"这里可以写的有：{known}；不需要就删掉它")


RULE = fault_rule("F212", Severity.ERROR, FaultKind.UNKNOWN_KEY, word)
