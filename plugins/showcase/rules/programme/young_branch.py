"""支部成立不满两年就入选了。

为什么：推荐为培育对象的支部，一般要成立两年以上。
怎么改：核对成立日期和批次的年份；学校另有规定的不用改。
不好：
    成立于 2024-09-01 的支部，写进了 2025 年认定的批次
好：
    成立于 2022-09-01 的支部，写进 2025 年认定的批次
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.model.values import format_date, parse_date
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    founded = format_date(parse_date(fault.wanted[0]))
    return Wording(
        f"“{fault.subject}”{founded}才成立，入选“{fault.owner}”时不满两年",
        "请核对成立日期和批次的年份；学校另有规定的不用改",
    )


RULE = fault_rule("C613", Severity.INFO, FaultKind.YOUNG_BRANCH, word, waivable=True)
