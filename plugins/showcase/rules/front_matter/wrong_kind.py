"""内容的形式不对。

为什么：该填列表的填了文字，或者反过来，系统不知道怎么分开。
怎么改：照着例子的样子写。
不好：
    对标: 教育党员有力
好：
    对标: [教育党员有力]
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    kind, example = fault.wanted if len(fault.wanted) == 2 else ("别的形式", "")
    return Wording(f"“{fault.owner}”要填的是{kind}", f"请照这个样子写：\n{fault.owner}: {example}")


RULE = fault_rule("F214", Severity.ERROR, FaultKind.WRONG_KIND, word)
