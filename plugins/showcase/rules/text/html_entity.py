"""字符写成了网页里的代码。

为什么：从网页复制来的 &nbsp; 之类，在书里排不出该有的样子，还可能是看不见的字符。
怎么改：直接写那个字符；段首和字间不用空格，排版时会自动安排。
不好：
    &nbsp;&nbsp;支部每月集中一次
好：
    支部每月集中一次
"""

from showcase.findings import Edit, Fault, FaultKind, Fix, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    fix = Fix((Edit(fault.span, fault.wanted[0]),))
    match fault.owner:
        case "hidden":
            return Wording(
                f"“{fault.subject}”会变成一个看不见的字符", "请删掉它", fix, Severity.ERROR
            )
        case "space":
            return Wording(
                f"“{fault.subject}”是网页里的空格代码", "请删掉它，空格由排版自动安排", fix
            )
        case "cut":
            message = f"“{fault.subject}”是网页里的写法，会原样显示"
            return Wording(message, f"请直接写 {fault.wanted[0]}", fix)
        case _:
            message = f"“{fault.subject}”是网页里的写法"
            return Wording(message, f"请直接写 {fault.wanted[0]}", fix)


RULE = fault_rule("T321", Severity.WARNING, FaultKind.HTML_ENTITY, word, waivable=True)
