"""键名后面用了中文冒号。

为什么：中文冒号不算分隔，这一整行会被当成一句话，填的内容就丢了。
怎么改：改成英文冒号，后面空一格。
不好：
    标题：我们的案例
好：
    标题: 我们的案例
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    if fault.owner in ("：", ""):
        message = f"“{fault.subject}”后面是中文冒号"
    else:
        message = f"“{fault.subject}”后面的冒号“{fault.owner}”写得不对"
    return Wording(message, f"请改成英文冒号再空一格，写成：{fault.subject}: ……", fault.fix)


RULE = fault_rule("F203", Severity.ERROR, FaultKind.FULL_WIDTH_COLON, word)
