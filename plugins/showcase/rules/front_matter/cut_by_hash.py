"""内容被 # 截断了。

为什么：空格后面的 # 表示注释，从它开始直到行尾都会被丢掉。
怎么改：把整个内容放进英文双引号里。
不好：
    标题: 第一 #支部
好：
    标题: "第一 #支部"
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.front_matter.pasting import as_line
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    better = fault.wanted[0] if fault.wanted else f'"…… {fault.subject}"'
    return Wording(
        f"从 # 开始的“{fault.subject}”会被丢掉",
        f"请把整个内容放进英文双引号里：\n{as_line(fault.owner, better)}",
        fault.fix,
    )


RULE = fault_rule("F210", Severity.ERROR, FaultKind.CUT_BY_HASH, word)
