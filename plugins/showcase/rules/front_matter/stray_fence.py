"""信息部分的中间多了一行 --- 或 …。

为什么：遇到 ---，系统就认为信息填完了，后面几项会被当成正文。
怎么改：删掉中间这一行。
不好：
    ---
    标题: 我们的案例
    ---
    支部: 机械一支部
    ---
好：
    ---
    标题: 我们的案例
    支部: 机械一支部
    ---
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"信息部分的中间多了一行“{fault.subject or '---'}”",
        "请删掉这一行，下面还有要填的内容",
        fault.fix,
    )


RULE = fault_rule("F222", Severity.ERROR, FaultKind.STRAY_FENCE, word)
