"""同一条规则豁免了两次。

为什么：一条规则写一次就够，写两次看不出以哪个理由为准。
怎么改：把理由并到一条里，删掉另一条。
不好：
    豁免:
      - {规则: T304, 理由: 大事记，篇幅本来就短}
      - {规则: T304, 理由: 只收录了活动的名称}
好：
    豁免:
      - {规则: T304, 理由: 大事记，只收录了活动的名称}
"""

from showcase.findings import Severity
from showcase.rules.rule import Wording, told_elsewhere


def word(code: str) -> Wording:
    """Word a second claim of the same rule."""
    return Wording(
        f"前面已经豁免过 {code} 了", "一条规则写一次就够，请把理由并到前面那条，删掉这一条"
    )


RULE = told_elsewhere("X005", "repeated-waiver", Severity.INFO, __name__)
