"""填写信息的部分没有结束。

为什么：没有结束的 ---，后面的正文会全被当成要填的信息。
怎么改：在最后一项下面、正文前面加一行 ---。
不好：
    ---
    标题: 我们的案例
    ## 背景
好：
    ---
    标题: 我们的案例
    ---
    ## 背景
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        "信息填到这里就完了，却没有用一行 --- 结束",
        "请在这一行的上面加一行 ---（三个英文减号），下面才是正文",
        fault.fix,
    )


RULE = fault_rule("F202", Severity.ERROR, FaultKind.UNCLOSED_FRONT_MATTER, word)
