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
    line = fault.wanted[0]
    if line == str(fault.span.line):
        return Wording(f"“{fault.subject}”在这一行里写了两遍", "请只留一个，删掉另一个")
    if fault.owner and fault.owner != fault.subject:
        return Wording(
            f"“{fault.subject}”就是“{fault.owner}”，第 {line} 行已经写过了",
            "请只留一行，删掉另一行",
        )
    return Wording(f"“{fault.subject}”写了两遍，第 {line} 行已经有了", "请只留一行，删掉另一行")


RULE = fault_rule("F211", Severity.ERROR, FaultKind.DUPLICATE_KEY, word)
