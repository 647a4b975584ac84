"""键名外面有多余的符号或空格。

为什么：键名要原样写，加了引号、星号或全角空格就认不出来。
怎么改：去掉键名外面的符号和空格。
不好：
    **标题**: 我们的案例
好：
    标题: 我们的案例
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"键名“{fault.subject}”的外面有多余的符号或空格",
        f"请去掉它们，写成：{fault.subject}: ……",
        fault.fix,
    )


RULE = fault_rule("F236", Severity.ERROR, FaultKind.DECORATED_KEY, word)
