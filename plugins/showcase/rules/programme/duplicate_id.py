"""两条记录用了同一个编号。

为什么：编号是网页地址的一部分，重复了就分不清是谁。
怎么改：给其中一条换一个编号。
不好：
    - {id: jx, name: 机械学院}
    - {id: jx, name: 经济学院}
好：
    - {id: jx, name: 机械学院}
    - {id: jj, name: 经济学院}
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"编号“{fault.subject}”前面已经用过了（第 {fault.wanted[0]} 行）",
        "请给这一条换一个编号，只用小写英文字母、数字和连字符",
    )


RULE = fault_rule("C602", Severity.ERROR, FaultKind.DUPLICATE_ID, word)
