"""结束的日期早于开始的日期。

为什么：多半是年份或月份写错了。
怎么改：核对这两个日期；只有一天的，开始和结束写同一天。
不好：
    - {name: 中期评估, from: 2026-06-01, to: 2025-06-30}
好：
    - {name: 中期评估, from: 2026-06-01, to: 2026-06-30}
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.model.values import format_date, parse_date
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    start, end = (format_date(parse_date(day)) for day in fault.wanted)
    return Wording(
        f"{fault.subject}从{start}到{end}，结束在开始之前", "请核对这两个日期，年份也看一看"
    )


RULE = fault_rule("C611", Severity.WARNING, FaultKind.END_BEFORE_START, word, waivable=True)
