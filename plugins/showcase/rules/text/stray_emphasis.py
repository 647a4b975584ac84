"""加粗的星号没有配成对。

为什么：没有配成对的 ** 不会加粗，会原样显示在正文里。
怎么改：在要加粗的文字前后各写 **，紧贴文字，中间不留空格。
不好：
    **重点 **是抓落实
好：
    **重点**是抓落实
"""

from showcase.findings import Edit, Fault, FaultKind, Fix, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    if fault.wanted:
        return Wording(
            f"“{fault.subject}”里的星号没有紧贴文字，不会加粗",
            f"请去掉星号和文字之间的空格：\n{fault.wanted[0]}",
            Fix((Edit(fault.span, fault.wanted[0]),)),
        )
    return Wording(
        f"“{fault.subject}”这里的 ** 没有配成对，会原样显示",
        "加粗要在文字前后各写 **，紧贴文字；只想要星号，请写成 \\*\\*",
    )


RULE = fault_rule("T322", Severity.WARNING, FaultKind.STRAY_EMPHASIS, word, waivable=True)
