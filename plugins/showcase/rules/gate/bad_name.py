"""文件的名字或位置不对。

为什么：名字里有汉字、空格或大写字母，换一台电脑就可能打不开；网页地址也取自这个名字。
怎么改：投稿放在 cases/四位年份/ 里，名字只用小写英文字母、数字和连字符，以 .md 结尾。
不好：
    cases/2026/机械学院 案例(终稿).md
好：
    cases/2026/jixie-di-yi.md
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"文件名“{fault.subject}”不合要求",
        "请改成小写英文字母、数字和连字符，以 .md 结尾，放在 cases/四位年份/ 里，如 cases/2026/jixie-di-yi.md",
    )


RULE = fault_rule("G101", Severity.ERROR, FaultKind.BAD_NAME, word)
