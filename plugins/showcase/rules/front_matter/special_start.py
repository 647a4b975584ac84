"""内容以有特殊含义的符号开头。

为什么：%、@、`、[、{、>、| 这些符号放在开头有特殊含义，内容会读错或读不出来。
怎么改：把整个内容放进英文双引号里。
不好：
    标题: [重要] 四维联动
好：
    标题: "[重要] 四维联动"
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.front_matter.pasting import as_line
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    better = fault.wanted[0] if fault.wanted else '"……"'
    return Wording(
        f"内容里的 {fault.subject} 会被当成特殊符号",
        f"请把整个内容放进英文双引号里：\n{as_line(fault.owner, better)}",
        fault.fix,
    )


RULE = fault_rule("F228", Severity.ERROR, FaultKind.SPECIAL_START, word)
