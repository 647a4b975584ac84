"""两条脚注用了同一个编号。

为什么：编号相同的脚注只显示最后一条，前面写的就丢了。
怎么改：给其中一条换一个编号，正文里也跟着改。
不好：
    [^1]: 见校报。
    [^1]: 见年鉴。
好：
    [^1]: 见校报。
    [^2]: 见年鉴。
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"脚注 [^{fault.subject}] 在第 {fault.owner} 行已经写过，那里的内容不会显示",
        "请给这一条换一个编号，正文里也跟着改",
    )


RULE = fault_rule("T327", Severity.WARNING, FaultKind.DUPLICATE_FOOTNOTE, word, waivable=True)
