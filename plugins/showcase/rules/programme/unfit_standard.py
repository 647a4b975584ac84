"""批次的标准和单位对不上。

为什么：“七个有力”对样板支部，“五个到位”对标杆院系，“六个过硬”对示范高校。
怎么改：改标准，或者把这些单位移到另一个批次。
不好：
    - {id: c-2025, name: 第一批标杆院系, year: 2025, level: 校级, standard: 七个有力, colleges: [jx]}
好：
    - {id: c-2025, name: 第一批标杆院系, year: 2025, level: 校级, standard: 五个到位, colleges: [jx]}
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.model.standards import MEMBERS, STANDARDS
from showcase.rules.rule import Wording, fault_rule

_NAMES = {"branches": "支部", "colleges": "学院", "institutions": "学校"}


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    own = next(STANDARDS[name] for name, key in MEMBERS.items() if key == fault.subject)
    written = STANDARDS[fault.owner]
    return Wording(
        f"这个批次对的是“{written.name}”（{written.unit}），却写了{_NAMES[fault.subject]}",
        f"{_NAMES[fault.subject]}要对“{own.name}”，请改标准，或者把它们移到另一个批次",
    )


RULE = fault_rule("C607", Severity.WARNING, FaultKind.UNFIT_STANDARD, word, waivable=True)
