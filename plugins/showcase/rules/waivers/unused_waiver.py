"""这条豁免用不着了。

为什么：留着它，审稿的人会以为稿件里还有问题。
怎么改：删掉这一条。
不好：
    豁免:
      - 规则: T304（正文已经够长）
        理由: 大事记，篇幅本来就短
好：
    没有问题，就不写豁免
"""

from showcase.findings import Severity
from showcase.rules.rule import Wording, told_elsewhere


def word(code: str, *, off: bool) -> Wording:
    """Word a claim that excuses nothing, perhaps because the department has switched it ``off``."""
    reason = f"{code} 已经停用" if off else f"稿件里没有 {code} 说的问题"
    return Wording(f"这条豁免用不着了：{reason}", "可以删掉这一条；留着也不影响发布")


RULE = told_elsewhere("X004", "unused-waiver", Severity.INFO, __name__)
