"""内容被 # 号截断了。

为什么：空格后面的 # 表示注释，它和它后面的字会被丢掉。
怎么改：把整个内容放进英文双引号里；真要写注释，在 # 后面空一格。
不好：
    标题: 第一 #支部
好：
    标题: "第一 #支部"
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"从 # 开始的“{fault.subject}”会被丢掉",
        f'请把整个内容放进英文双引号里，写成："{fault.owner} {fault.subject}"',
    )


RULE = fault_rule("F210", Severity.ERROR, FaultKind.CUT_BY_HASH, word)
