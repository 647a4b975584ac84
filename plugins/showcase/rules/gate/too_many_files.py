"""一份投稿的文件太多。

为什么：一个案例用不了这么多照片，检查和打开都会变慢。
怎么改：挑最能说明问题的几张留下，其余的删掉。
不好：
    media/2026/jixie/（860 张照片）
好：
    media/2026/jixie/（6 张照片）
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"{fault.owner}/ 里有 {fault.subject} 个文件，最多 {fault.wanted[0]} 个",
        "请只留下文中用到的照片、视频和附件，其余的移走",
    )


RULE = fault_rule("G116", Severity.ERROR, FaultKind.TOO_MANY_FILES, word)
