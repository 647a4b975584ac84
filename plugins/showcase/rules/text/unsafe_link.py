"""链接的地址不能用。

为什么：只有 http、https、mailto 和站内的相对地址是安全的。
怎么改：改成以 https:// 开头的完整网址，或者去掉链接只留文字。
不好：
    [点这里](javascript:alert(1))
好：
    [学校官网](https://www.example.edu.cn/)
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"链接“{fault.subject}”不能用", "请改成以 https:// 开头的完整网址，或者去掉链接，只留文字"
    )


RULE = fault_rule("T302", Severity.ERROR, FaultKind.UNSAFE_LINK, word)
