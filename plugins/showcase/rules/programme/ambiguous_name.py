"""一个名称指着两个单位。

为什么：投稿里写这个名称，系统分不清是哪一个，案例就没有归属。
怎么改：给其中一个换一个名称或别名，平常怎么叫就怎么写，但不要重复。
不好：
    - {id: b001, name: 机械学院第一学生党支部, college: jx, aliases: [机械一支部]}
    - {id: b002, name: 机械学院第一教师党支部, college: jx, aliases: [机械一支部]}
好：
    - {id: b001, name: 机械学院第一学生党支部, college: jx, aliases: [机械学生一支部]}
    - {id: b002, name: 机械学院第一教师党支部, college: jx, aliases: [机械教师一支部]}
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    if fault.subject == fault.owner:
        message = f"“{fault.subject}”这个名称前面已经用过了"
    else:
        message = f"“{fault.subject}”前面已经是“{fault.owner}”的别名或名称"
    return Wording(message, "请换一个不重复的叫法，不然投稿里写它，分不清是哪一个")


RULE = fault_rule("C603", Severity.WARNING, FaultKind.AMBIGUOUS_NAME, word, waivable=True)
