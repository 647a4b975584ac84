"""日期写法不对，或者没有这一天。

为什么：日期决定案例排在哪里，也要和审核日期对得上。
怎么改：写成 2026-06-30、2026/6/30 或 2026年6月30日。
不好：
    日期: 2026-06-31
好：
    日期: 2026-06-30
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    if "只有" in fault.wanted[0] or "从 1" in fault.wanted[0]:
        return Wording(f"没有“{fault.subject}”这一天：{fault.wanted[0]}", "请核对日期后改正")
    return Wording(
        f"“{fault.owner}”里的“{fault.subject}”不是能认的日期", f"请写成 {fault.wanted[0]}"
    )


RULE = fault_rule("F216", Severity.ERROR, FaultKind.BAD_DATE, word)
