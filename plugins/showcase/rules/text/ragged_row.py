"""表格有一行的格数和表头不一样。

为什么：比表头多出来的格子不会显示，少了的格子会空着。
怎么改：每一行的格数都和表头一样；文字里要用竖线，写成反斜杠加竖线。
不好：
    | 年份 | 人数 |
    | --- | --- |
    | 2025 | 30 | 其中女生12人 |
好：
    | 年份 | 人数 | 备注 |
    | --- | --- | --- |
    | 2025 | 30 | 其中女生12人 |
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    given, wanted = fault.owner, fault.wanted[0]
    if int(given) < int(wanted):
        return Wording(
            f"这一行有 {given} 格，表头有 {wanted} 格",
            "请补齐，没有内容的格子也留着竖线",
            severity=Severity.INFO,
        )
    lost = f"“{fault.subject}”不会显示" if fault.subject else "多出来的格子不会显示"
    return Wording(
        f"这一行有 {given} 格，表头只有 {wanted} 格，{lost}",
        "请给表头加一格，或者删掉多余的竖线；文字里的竖线写成 \\|",
    )


RULE = fault_rule("T329", Severity.WARNING, FaultKind.RAGGED_ROW, word, waivable=True)
