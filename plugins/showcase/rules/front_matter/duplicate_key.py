"""同一项写了两遍。

为什么：写了两遍，系统不知道该用哪一个。
怎么改：删掉其中一行。中英文键名是同一项，也只写一个。
不好：
    标题: 甲
    title: 乙
好：
    标题: 甲
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"“{fault.subject}”写了两遍，第 {fault.wanted[0]} 行已经有了", "请只留一行，删掉另一行"
    )


RULE = fault_rule("F211", Severity.ERROR, FaultKind.DUPLICATE_KEY, word)
