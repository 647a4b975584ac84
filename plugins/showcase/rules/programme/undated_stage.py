"""阶段没有写日期。

为什么：没有日期，系统不知道现在到了哪个阶段，验收时也不会按验收的要求检查。
怎么改：补上从哪天到哪天；结束的日子没有定，可以先只写开始。
不好：
    - {name: 培育}
好：
    - {name: 培育, from: 2025-06-16, to: 2026-05-31}
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"“{fault.owner}”的“{fault.subject}”阶段没有写日期",
        "请补上从哪天到哪天，结束的日子没定可以先不写，例如：\n"
        f"{{name: {fault.subject}, from: 2025-06-16, to: 2026-05-31}}",
    )


RULE = fault_rule("C610", Severity.INFO, FaultKind.UNDATED_STAGE, word, waivable=True)
