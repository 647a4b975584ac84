"""这次修改删掉了一份投稿。

为什么：已经公开的案例有固定的网址，删掉后别人收藏的链接就打不开了；别人的投稿更不能删。
怎么改：恢复这个文件；不想再公开，就把它的“状态”改成“撤下”。
不好：
    删掉 cases/2026/jixie.md
好：
    状态: 撤下
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    if fault.owner:
        return Wording(
            f"这次修改删掉了投稿 {fault.subject}",
            "请恢复它；如果是给投稿改名，请联系宣传部，不再公开的投稿请写一行：\n状态: 撤下",
        )
    return Wording(
        f"这次修改删掉了投稿 {fault.subject}",
        "请恢复这个文件；不想再公开，请在里面写一行：\n状态: 撤下",
    )


RULE = fault_rule("G131", Severity.ERROR, FaultKind.DELETED_SUBMISSION, word)
