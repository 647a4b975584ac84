"""开头缺少填写标题、支部等信息的部分。

为什么：系统靠这一部分知道是谁的案例、该不该发布。
怎么改：在第一行加 ---，下面每行填一项，填完再加一行 ---，然后才是正文。
不好：
    # 我们的案例
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
    if fault.subject == "opening":
        return Wording(
            "最前面少了一行 ---", "请在这一行的上面加一行 ---（三个英文减号）", fault.fix
        )
    if fault.subject == "late":
        return Wording(
            "开头的 --- 前面不能有别的内容",
            f"请把前面的内容挪到正文里，让第 {fault.owner} 行的 --- 成为第一行",
        )
    return Wording(
        "开头没有找到填写信息的部分",
        "请把第一行写成 ---，下面逐行填写标题、支部、日期等，再用一行 --- 结束；也可以用 showcase new 生成",
    )


RULE = fault_rule("F201", Severity.ERROR, FaultKind.NO_FRONT_MATTER, word)
