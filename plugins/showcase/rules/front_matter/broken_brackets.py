"""括号不成对。

为什么：少了一半的括号，系统不知道这一项到哪里结束。
怎么改：补上少的一半，删掉多的一半；方括号配方括号，花括号配花括号。
不好：
    对标: [教育党员有力
好：
    对标: [教育党员有力]
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    where = f"“{fault.owner}”的" if fault.owner else ""
    wanted = fault.wanted[0] if fault.wanted else "]"
    match fault.subject:
        case "open":
            return Wording(
                f"{where}括号只有前一半，后面少了 {wanted}", f"请在末尾补上 {wanted}", fault.fix
            )
        case "needless":
            return Wording(f"{where}括号多了一半", "请删掉多出来的括号", fault.fix)
        case "after":
            return Wording(
                f"{where}括号外面还有内容", "请把要填的内容都写进同一对括号里，用英文逗号隔开"
            )
        case "":
            return Wording(
                "这里的括号不成对，或者里面少了逗号", "请补上 ] 或 }，各项之间用英文逗号隔开"
            )
        case _:
            return Wording(
                f"{where}括号前后不配：前面用的要用 {wanted} 来配",
                f"请把 {fault.subject} 改成 {wanted}",
                fault.fix,
            )


RULE = fault_rule("F229", Severity.ERROR, FaultKind.BROKEN_BRACKETS, word)
