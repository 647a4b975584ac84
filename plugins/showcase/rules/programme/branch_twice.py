"""同一个支部写了两次，或者写在两个学院下面。

为什么：一个支部只归一个学院；写了两次，它的案例会分在两处。
怎么改：删掉重复的一条；确是两个支部的，写全称，让名称不同。
不好：
    - {id: b001, name: 第一学生党支部, college: jx}
    - {id: b101, name: 第一学生党支部, college: jj}
好：
    - {id: b001, name: 机械学院第一学生党支部, college: jx}
    - {id: b101, name: 经济学院第一学生党支部, college: jj}
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    if len(fault.wanted) > 1:
        where = "写在两个学院下面：" + "、".join(fault.wanted)
    else:
        where = f"写了两次，前面那一条的编号是“{fault.owner}”"
    return Wording(
        f"支部“{fault.subject}”{where}",
        "是同一个支部的，请删掉一条；是两个支部的，请写全称，让两个名称不同",
    )


RULE = fault_rule("C604", Severity.WARNING, FaultKind.BRANCH_TWICE, word, waivable=True)
