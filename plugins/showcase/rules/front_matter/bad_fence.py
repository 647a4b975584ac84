"""开头或结尾的 --- 写得不对。

为什么：只有单独一行、从最左边开始的三个英文减号，才算信息部分的开头和结尾。
怎么改：改成 ---，前后不要有别的字。
不好：
    －－－
    标题: 我们的案例
    －－－
好：
    ---
    标题: 我们的案例
    ---
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.front_matter.pasting import shown
from showcase.rules.rule import Wording, fault_rule

_LONGEST = 80


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    right = fault.wanted[0] if len(fault.wanted[0]) <= _LONGEST else "---"
    rest = "，同一行的字另起一行" if "\n" in right else ""
    return Wording(
        f"“{shown(fault.subject, 20)}”不能当开头或结尾的 ---",
        f"请改成单独一行三个英文减号，顶格写{rest}：\n{right}",
        fault.fix,
    )


RULE = fault_rule("F221", Severity.ERROR, FaultKind.BAD_FENCE, word)
