"""层次太深。

为什么：正常的投稿用不到这么多层，多半是括号或缩进写错了。
怎么改：检查括号是否成对，缩进是否一层层往右跑。
不好：
    [[[[[[[[[[[[[要点]]]]]]]]]]]]]
好：
    [要点]
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    where = f"“{fault.owner}”" if fault.owner else ""
    return Wording(
        f"{where}这里一层套一层，套得太深了", "请检查括号是否成对、缩进是否正确，通常两三层就够"
    )


RULE = fault_rule("F209", Severity.ERROR, FaultKind.TOO_DEEP, word)
