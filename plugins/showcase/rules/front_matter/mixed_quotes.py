"""引号一半是英文的，一半是中文的。

为什么：英文引号要英文引号来配，中文引号配不上，后面几行会被一起当成引号里的内容。
怎么改：两半都用中文引号“ ”。
不好：
    标题: "四维联动”工作法
好：
    标题: “四维联动”工作法
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.front_matter.pasting import as_line
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    better = fault.wanted[0] or "“四维联动”工作法"
    return Wording(
        "这里的引号一半是英文的，一半是中文的",
        f"请两半都用中文引号“ ”，如：\n{as_line(fault.owner, better)}",
        fault.fix,
    )


RULE = fault_rule("F226", Severity.ERROR, FaultKind.MIXED_QUOTES, word)
