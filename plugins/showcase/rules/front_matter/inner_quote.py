"""引号里面又用了同样的英文引号。

为什么：系统看到第二个英文引号，就认为内容已经结束，后面的字都读不出来。
怎么改：里面的引号改成中文引号“ ”。
不好：
    标题: "他说"做实"的经验"
好：
    标题: "他说“做实”的经验"
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.front_matter.pasting import as_line
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    better = fault.wanted[0] or '"他说“做实”的经验"'
    return Wording(
        "内容里面又用了英文引号，系统会以为到这里就结束了",
        f"请把里面的引号改成中文引号“ ”，如：\n{as_line(fault.owner, better)}",
        fault.fix,
    )


RULE = fault_rule("F224", Severity.ERROR, FaultKind.INNER_QUOTE, word)
