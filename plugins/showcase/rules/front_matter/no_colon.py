"""这一行不是“键名: 内容”。

为什么：每一行都要先写键名，再写英文冒号和空格，然后写内容。
怎么改：补上键名或冒号；多余的行删掉。
不好：
    支部 机械一支部
好：
    支部: 机械一支部
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.front_matter.pasting import shown
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    written = shown(fault.subject)
    match fault.owner:
        case "value":
            return Wording(
                f"“{written}”后面少了冒号", f"请加上英文冒号和空格，写成：{written}: ……", fault.fix
            )
        case "half":
            return Wording(
                f"“{written}”只写了键名，后面什么也没有",
                f"请写完整，如 {written}: ……；不需要就删掉这一行",
            )
        case "brace":
            return Wording(
                f"花括号里的“{written}”没有写是哪一项", "请写成 {键名: 内容}，如 {名称: 民院先锋}"
            )
        case _:
            said = f"“{written}”" if written else "这里"
            return Wording(
                f"{said}不是“键名: 内容”",
                "请写成 键名: 内容，如 标题: 我们的案例；正文请写到结束的 --- 下面",
            )


RULE = fault_rule("F235", Severity.ERROR, FaultKind.NO_COLON, word)
