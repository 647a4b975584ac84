"""日期看不懂，或者没有这一天。

为什么：写法不统一、写错了月份天数的日期，没法排序，也没法核对。
怎么改：写成 2026-06-30、2026/6/30 或 2026年6月30日。
不好：
    日期: 2026.6.31
好：
    日期: 2026年6月30日
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.front_matter.pasting import shown
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    wanted, better = (*fault.wanted, "")[:2]
    written = shown(fault.subject)
    if better:
        return Wording(
            f"“{fault.owner}”里的“{written}”不是规定的写法",
            f"请写成：\n{fault.owner}: {better}",
            fault.fix,
        )
    if "只有" in wanted or "开始" in wanted:
        return Wording(f"没有“{written}”这一天：{wanted}", "请核对日期后改正")
    if "、" in wanted:
        return Wording(f"“{fault.owner}”里的“{written}”不是能认的日期", f"请写成 {wanted}")
    return Wording(f"“{fault.owner}”里的“{written}”{wanted}", "请写全年、月、日，如 2026年6月30日")


RULE = fault_rule("F216", Severity.ERROR, FaultKind.BAD_DATE, word)
