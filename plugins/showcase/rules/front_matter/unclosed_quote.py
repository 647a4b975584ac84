"""引号只有一半。

为什么：引号没有成对，后面几行会被一起当成引号里的内容。
怎么改：补上另一半；不需要引号就把这一半删掉。
不好：
    标题: "四维联动
好：
    标题: "四维联动"
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.front_matter.pasting import as_line
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    mark = {"'": "单引号", '"': "双引号"}.get(fault.subject, "引号")
    better = fault.wanted[0] if fault.wanted else '"……"'
    return Wording(
        f"这里的英文{mark}只有一半",
        f"请补上另一半，或者把这一半删掉：\n{as_line(fault.owner, better)}",
        fault.fix,
    )


RULE = fault_rule("F223", Severity.ERROR, FaultKind.UNCLOSED_QUOTE, word)
