"""豁免的规则编号不存在。

为什么：编号写错了，这条豁免就不起作用。
怎么改：照检查结果里那一条开头的编号写，如 T304。
不好：
    豁免:
      - 规则: T34
        理由: 大事记，篇幅本来就短
好：
    豁免:
      - 规则: T304
        理由: 大事记，篇幅本来就短
"""

from showcase.findings import Severity
from showcase.rules.rule import Rule, Wording, told_elsewhere


def word(written: str, near: Rule | None) -> Wording:
    """Word a claim of a rule that doesn't exist; ``near`` is the rule that may be meant."""
    if near is None:
        hint = "请照检查结果里那一条开头的编号写，如 T304；不需要豁免就删掉这一条"
    else:
        title = near.explanation.title.removesuffix("。")
        hint = f"您是不是想写 {near.code}（{title}）？不需要豁免就删掉这一条"
    return Wording(f"没有“{written}”这条规则", hint)


RULE = told_elsewhere("X001", "unknown-rule", Severity.WARNING, __name__)
