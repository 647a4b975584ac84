"""冒号后面少一个空格。

为什么：冒号紧挨着内容时，这一行会被当成一句话，填的内容就丢了。
怎么改：在冒号后面加一个空格。
不好：
    标题:我们的案例
好：
    标题: 我们的案例
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    if fault.owner:
        kind = "中文全角空格" if fault.owner == "\u3000" else "特殊的空格"
        return Wording(
            f"“{fault.subject}”的冒号后面是{kind}",
            f"请删掉它，按空格键输入一个英文空格，写成：{fault.subject}: ……",
            fault.fix,
        )
    return Wording(
        f"“{fault.subject}”的冒号后面少一个空格",
        f"请在冒号后面加一个空格，写成：{fault.subject}: ……",
        fault.fix,
    )


RULE = fault_rule("F204", Severity.ERROR, FaultKind.MISSING_SPACE, word)
