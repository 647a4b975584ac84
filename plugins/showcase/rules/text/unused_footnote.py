"""有一条脚注没有用到。

为什么：没有用到的脚注不会印出来，写的内容就丢了。
怎么改：在正文该加注的地方写上它的编号，或者删掉这条脚注。
不好：
    [^2]: 见校报。
好：
    据校报报道[^2]。

    [^2]: 见校报。
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"脚注 [^{fault.subject}] 在正文里没有用到",
        f"请在正文该加注的地方写上 [^{fault.subject}]，或者删掉这条脚注",
    )


RULE = fault_rule("T303", Severity.WARNING, FaultKind.UNUSED_FOOTNOTE, word, waivable=True)
