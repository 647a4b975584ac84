"""同一个阶段写了两次。

为什么：写了两次，系统不知道这个阶段到底从哪天到哪天。
怎么改：删掉一条，或者改成漏写的那个阶段。
不好：
    - {name: 培育, from: 2025-06-01, to: 2026-05-31}
    - {name: 培育, from: 2026-06-01, to: 2026-06-30}
好：
    - {name: 培育, from: 2025-06-01, to: 2026-05-31}
    - {name: 中期评估, from: 2026-06-01, to: 2026-06-30}
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.model.standards import STAGES
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"“{fault.owner}”里“{fault.subject}”阶段写了两次",
        f"请删掉一条，或者改成漏写的那个阶段：{'、'.join(STAGES)}",
    )


RULE = fault_rule("C608", Severity.WARNING, FaultKind.STAGE_TWICE, word, waivable=True)
