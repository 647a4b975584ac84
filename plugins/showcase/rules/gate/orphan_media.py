"""这个文件夹里的文件不属于任何投稿。

为什么：照片要放在和投稿同名的文件夹里才会用上；多出来的文件没有人审核。
怎么改：把文件夹改成投稿的名字；用不到就删掉。
不好：
    media/2026/jixie-diyi/（投稿叫 jixie-di-yi.md）
好：
    media/2026/jixie-di-yi/
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    if fault.owner == "year":
        return Wording(
            f"“{fault.subject}”不是四位数的年份，里面的文件用不上",
            "请移到 media/年份/投稿名/ 里，如 media/2026/jixie-di-yi/，用不到就删掉",
        )
    case = f"cases/{fault.owner}/{fault.subject}.md"
    if fault.wanted:
        help_ = f"您是不是想放进 {fault.wanted[0]}/？请移过去，用不到就删掉"
    else:
        help_ = "请把文件夹改成和投稿一样的名字，用不到就删掉"
    return Wording(f"没有投稿 {case}，这个文件夹里的文件用不上", help_)


RULE = fault_rule("G114", Severity.WARNING, FaultKind.ORPHAN_MEDIA, word)
