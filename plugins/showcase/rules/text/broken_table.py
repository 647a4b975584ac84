"""表格没有生效。

为什么：表头下面要有一行 | --- | --- |，格数和表头一样，不然竖线会原样显示。
怎么改：按提示补上或改正表头下面的那一行，竖线用半角的 |。
不好：
    | 年份 | 人数 |
    | 2025 | 30 |
好：
    | 年份 | 人数 |
    | --- | --- |
    | 2025 | 30 |
"""

from showcase.findings import Edit, Fault, FaultKind, Fix, Severity, Span
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    if fault.owner == "bars":
        return Wording(
            "表格的竖线是全角的，成不了表格",
            "请把“｜”都改成半角的 |，再在第一行下面加一行，每格写三个减号，如：\n| --- | --- |",
        )
    if fault.owner == "count":
        rule, count = fault.wanted
        return Wording(
            f"这一行有 {fault.subject} 格，表头有 {count} 格，成不了表格",
            f"请改成和表头一样多：\n{rule}",
            Fix((Edit(fault.span, rule),)),
        )
    message = "表头下面少了一行，成不了表格"
    if not fault.wanted:
        return Wording(message, "请在第一行下面加一行，每格写三个减号，如：\n| --- | --- |")
    end = fault.span
    below = Span(end.end_line, end.end_column, end.end_line, end.end_column)
    return Wording(
        message,
        f"请在第一行下面加一行：\n{fault.wanted[0]}",
        Fix((Edit(below, f"\n{fault.wanted[0]}"),)),
    )


RULE = fault_rule("T328", Severity.WARNING, FaultKind.BROKEN_TABLE, word, waivable=True)
