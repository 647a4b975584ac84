"""一次修改动了几份投稿。

为什么：一次只交一份投稿，审核的人才看得清改了什么；别人的投稿要由他们自己改。
怎么改：别的投稿分开再交一次；不是自己的就恢复原样。
不好：
    cases/2026/jixie.md 和 cases/2026/wenxue.md 一起交
好：
    cases/2026/jixie.md 单独交
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"这次修改除了 {fault.owner}，还动了另一份投稿 {fault.subject} 的文件",
        "请把它恢复原样，一次只交一份投稿；也是您的投稿，就分开再交一次",
    )


RULE = fault_rule("G130", Severity.ERROR, FaultKind.SEVERAL_SUBMISSIONS, word)
