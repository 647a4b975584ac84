"""内容的形式不对。

为什么：该填列表的填了文字，或者反过来，系统不知道怎么分开。
怎么改：照着例子的样子写。
不好：
    对标: 教育党员有力
好：
    对标: [教育党员有力]
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.front_matter.pasting import as_line
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    kind, example, better = (*fault.wanted, "", "", "")[:3]
    line = as_line(fault.owner, better or example)
    match kind:
        case "list":
            return Wording(
                f"“{fault.owner}”要填的是一个列表",
                f"请用英文方括号括起来，各项之间用英文逗号隔开：\n{line}",
                fault.fix,
            )
        case "group":
            return Wording(f"“{fault.owner}”要分成几项来填", f"请照这个样子写：\n{line}", fault.fix)
        case _:
            return Wording(
                f"“{fault.owner}”要填的是一段文字，这里却是一个列表或者几项内容",
                f"请写成一段文字，不用方括号和花括号，如：\n{line}",
            )


RULE = fault_rule("F214", Severity.ERROR, FaultKind.WRONG_KIND, word)
