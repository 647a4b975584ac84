"""这一项写错了地方。

为什么：每一项都有自己的位置，写到别处就用不上。
怎么改：照提示挪到它该在的那一项下面。
不好：
    标题: 我们的案例
    初审: {审核人: 支部初审岗}
好：
    标题: 我们的案例
    审核:
      初审: {审核人: 支部初审岗}
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    if fault.wanted == ("",):
        return Wording(
            f"“{fault.subject}”不该写在“{fault.owner}”里面",
            f"请把它挪出来，另起一行顶格写：\n{fault.subject}: ……",
        )
    homes = "或".join(f"“{home}”" for home in fault.wanted[:3])
    last = fault.wanted[0].rsplit("的", 1)[-1]
    return Wording(
        f"“{fault.subject}”要写在{homes}里面",
        f"请把它挪到那里，如：\n{last}:\n  {fault.subject}: ……",
    )


RULE = fault_rule("F238", Severity.ERROR, FaultKind.MISPLACED_KEY, word)
