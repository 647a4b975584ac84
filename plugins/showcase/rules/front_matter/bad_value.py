"""填的内容看不懂。

为什么：内容的样子不对，系统用不了。
怎么改：照提示的样子写。
不好：
    时长: 很短
好：
    时长: "3:20"
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.front_matter.pasting import shown
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    wanted, better = (*fault.wanted, "")[:2]
    line = f"\n{fault.owner}: {better}" if better else ""
    return Wording(
        f"“{fault.owner}”里的“{shown(fault.subject)}”看不懂", f"请写成{wanted}{line}", fault.fix
    )


RULE = fault_rule("F217", Severity.ERROR, FaultKind.BAD_VALUE, word)
