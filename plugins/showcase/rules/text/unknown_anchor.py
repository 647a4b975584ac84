"""链接指向的标题不存在。

为什么：正文里没有这个标题，读者点了没有反应。
怎么改：井号后面照抄标题的文字，或者去掉链接只留文字。
不好：
    见[做法](#主要做发)
好：
    见[做法](#主要做法)
"""

from urllib.parse import unquote

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"正文里没有“{unquote(fault.subject[1:])}”这个标题",
        "请照抄标题的文字，如 [做法](#主要做法)，或者去掉链接，只留文字",
    )


RULE = fault_rule("T338", Severity.WARNING, FaultKind.UNKNOWN_ANCHOR, word, waivable=True)
