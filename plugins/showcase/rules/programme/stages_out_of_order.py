"""阶段前后颠倒，或者重叠了。

为什么：系统照日期判断现在到了哪个阶段，决定“四个一”缺了是提醒还是错误。
怎么改：照建设计划核对日期，前一个阶段结束，后一个阶段才开始。
不好：
    - {name: 选苗, from: 2025-03-01, to: 2025-04-15}
    - {name: 认定, from: 2025-04-01, to: 2025-06-15}
好：
    - {name: 选苗, from: 2025-03-01, to: 2025-04-15}
    - {name: 认定, from: 2025-04-16, to: 2025-06-15}
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.model.standards import STAGES
from showcase.model.values import format_date, parse_date
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    start, end, earlier_start, earlier_end = (
        format_date(parse_date(day)) if day else "" for day in fault.wanted
    )
    own = f"从{start}开始" if start else f"到{end}结束"
    other = f"结束的{earlier_end}" if earlier_end else f"开始的{earlier_start}"
    return Wording(
        f"“{fault.subject}”{own}，比“{fault.owner}”{other}还早",
        f"请核对日期：{'、'.join(STAGES)}，前一个结束了，后一个才开始",
    )


RULE = fault_rule("C609", Severity.WARNING, FaultKind.STAGES_OUT_OF_ORDER, word, waivable=True)
