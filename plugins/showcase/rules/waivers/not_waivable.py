"""这条规则不能豁免。

为什么：豁免只管提醒。错误，还有涉密、个人信息、安全和格式方面的问题，不改好就不能公开。
怎么改：按那一条的提示改好，再删掉这条豁免。
不好：
    豁免:
      - 规则: R501
        理由: 终审还没有签
好：
    终审: {审核人: 宣传部审核岗, 日期: 2026-07-15}
"""

from showcase.findings import Severity
from showcase.rules.rule import Wording, told_elsewhere


def word(code: str, *, always: bool) -> Wording:
    """Word a claim of what no author is exempt from, be it ``always`` or as an error here."""
    reason = "是必查的，不能豁免" if always else "在这份稿件里是错误，错误不能豁免"
    return Wording(f"{code} {reason}", "请按那一条的提示改好，再删掉这条豁免")


RULE = told_elsewhere("X002", "not-waivable", Severity.WARNING, __name__)
