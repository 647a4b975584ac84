"""引号后面还有文字。

为什么：内容以英文引号开头时，引号以外的字读不出来。
怎么改：引号是内容的一部分，就改成中文引号“ ”；不是，就把整个内容都放进引号。
不好：
    标题: "四维联动"工作法
好：
    标题: “四维联动”工作法
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.front_matter.pasting import as_line, shown
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    better = fault.wanted[0] or "“四维联动”工作法"
    return Wording(
        f"引号后面还有文字，“{shown(fault.subject)}”读不完整",
        f"请把英文引号改成中文引号“ ”，如：\n{as_line(fault.owner, better)}",
        fault.fix,
    )


RULE = fault_rule("F225", Severity.ERROR, FaultKind.TEXT_AFTER_QUOTE, word)
