"""方括号没有配上地址。

为什么：没有地址的方括号成不了链接，会原样显示。
怎么改：链接写成 [文字](https://网址)；只想要括号，请用“〔〕”“【】”。
不好：
    [校报][1]
好：
    [校报](https://news.example.edu.cn/)
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"“{fault.subject}”没有写地址，会原样显示",
        "链接请写成 [文字](https://网址)；只想要括号，请改用“〔〕”或“【】”",
    )


RULE = fault_rule("T324", Severity.WARNING, FaultKind.UNDEFINED_REFERENCE, word, waivable=True)
