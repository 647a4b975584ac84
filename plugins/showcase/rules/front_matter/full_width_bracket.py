"""用了中文括号。

为什么：列表要用英文方括号和英文逗号，用中文的，几项会被当成一整句。
怎么改：括号、逗号都改成英文的。
不好：
    对标: ［教育党员有力，服务师生有力］
好：
    对标: [教育党员有力, 服务师生有力]
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    where = f"“{fault.owner}”的" if fault.owner else ""
    wanted = fault.wanted[0]
    return Wording(
        f"{where}括号“{fault.subject}”是中文的",
        f"请改成英文的 {wanted}，各项之间也用英文逗号隔开",
        fault.fix,
    )


RULE = fault_rule("F230", Severity.ERROR, FaultKind.FULL_WIDTH_BRACKET, word)
