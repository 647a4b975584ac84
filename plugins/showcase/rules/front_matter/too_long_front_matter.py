"""填写信息的部分太长了。

为什么：正常的投稿几十行就够，多半是把正文写到了信息部分。
怎么改：正文写到结束的 --- 下面，信息部分只留要填的各项。
不好：
    ---
    标题: 我们的案例
    （一千多行）
    ---
好：
    ---
    标题: 我们的案例
    ---

    正文
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"填写信息的部分超过 {fault.wanted[0]} 行或 {int(fault.wanted[1]) // 10000} 万字，不再往下读",
        "请把正文挪到结束的 --- 下面，这里只留要填的各项",
    )


RULE = fault_rule("F240", Severity.ERROR, FaultKind.TOO_LONG_FRONT_MATTER, word)
