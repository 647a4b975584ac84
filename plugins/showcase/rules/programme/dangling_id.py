"""清单里提到的编号不存在。

为什么：编号对不上，案例就归不到学院和学校。
怎么改：改成清单里有的编号，或者先把它加进清单。
不好：
    college: jixe
好：
    college: jx
"""

from difflib import get_close_matches

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    if fault.owner:
        return Wording(
            f"这里要写编号，“{fault.subject}”是名称",
            f"“{fault.subject}”的编号是“{fault.owner}”，请改成它",
        )
    near = get_close_matches(fault.subject, fault.wanted, n=1, cutoff=0.5)
    hint = f"您是不是想写“{near[0]}”？" if near else "请先把它加进清单，或改成清单里有的编号"
    return Wording(f"清单里没有编号“{fault.subject}”", hint)


RULE = fault_rule("C601", Severity.ERROR, FaultKind.DANGLING_ID, word)
