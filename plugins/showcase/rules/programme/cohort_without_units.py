"""批次里没有单位。

为什么：没有单位的批次，谁的案例也归不进去。
怎么改：样板支部写支部，标杆院系写学院，示范高校写学校，照着编号填。
不好：
    - {id: c-2025, name: 第一批样板支部, year: 2025, level: 校级, standard: 七个有力}
好：
    - {id: c-2025, name: 第一批样板支部, year: 2025, level: 校级, standard: 七个有力, branches: [b001]}
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.model.standards import MEMBERS
from showcase.rules.rule import Wording, fault_rule

_EXAMPLES = {
    "branches": ("支部", "[b001, b002]"),
    "colleges": ("学院", "[jx, jj]"),
    "institutions": ("学校", "[sldx]"),
}


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    key = MEMBERS[fault.owner]
    chinese, example = _EXAMPLES[key]
    return Wording(
        f"批次“{fault.subject}”里没有单位",
        f"“{fault.owner}”要写入选的{chinese}，请加上它们的编号，例如：\n{key}: {example}",
    )


RULE = fault_rule("C606", Severity.WARNING, FaultKind.COHORT_WITHOUT_UNITS, word, waivable=True)
