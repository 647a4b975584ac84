"""公示的时间太短。

为什么：公示一般不少于五个工作日，短了不算数。
怎么改：把结束的日期往后移；中间有法定节假日的，再往后移。
不好：
    - {title: 拟认定名单公示, from: 2025-05-12, to: 2025-05-14, text: 现予公示。}
好：
    - {title: 拟认定名单公示, from: 2025-05-12, to: 2025-05-16, text: 现予公示。}
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    days, working, wanted = (int(number) for number in fault.wanted)
    if days < wanted:
        return Wording(
            f"公示“{fault.subject}”只有 {days} 天",
            f"公示一般不少于 {wanted} 个工作日，请把结束的日期往后移，节假日不算",
        )
    return Wording(
        f"公示“{fault.subject}”里周一到周五只有 {working} 天",
        f"公示一般不少于 {wanted} 个工作日；周末调休上班的不用改，不是的请把结束的日期往后移",
        severity=Severity.INFO,
    )


RULE = fault_rule("C612", Severity.WARNING, FaultKind.SHORT_NOTICE, word, waivable=True)
