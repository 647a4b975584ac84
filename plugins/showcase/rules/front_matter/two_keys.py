"""两项写在了一行里。

为什么：一行只能写一项，后一项会被当成前一项的内容。
怎么改：另起一行。
不好：
    标题: 我们的案例 支部: 机械一支部
好：
    标题: 我们的案例
    支部: 机械一支部
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"“{fault.subject}”和前一项写在了一行里", f"请让“{fault.subject}”另起一行", fault.fix
    )


RULE = fault_rule("F237", Severity.ERROR, FaultKind.TWO_KEYS, word)
