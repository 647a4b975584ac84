"""审核的步骤写空了，或者写重了。

为什么：步骤是空的，没有人审过的稿件也会发布；写重了，多半漏了另一审。
怎么改：三审都要的写 [first, second, final]，也可以写 [初审, 复审, 终审]。
不好：
    review: {steps: [first, first, final]}
好：
    review: {steps: [first, second, final]}
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    message = (
        f"审核步骤里“{fault.subject}”写了两次"
        if fault.subject
        else "审核步骤是空的，没有人审过的稿件也会发布"
    )
    return Wording(message, "三审都要的，请写：\nsteps: [first, second, final]")


RULE = fault_rule("C615", Severity.WARNING, FaultKind.REVIEW_STEPS, word, waivable=True)
