"""文中混进了控制字符。

为什么：这种字符看不见，是别的软件留下的记号，会让网页和汇编排不出来。
怎么改：运行 showcase fix 会自动去掉；也可以在指出的位置删掉它，把前后两个字重新输入一遍。
不好：
    党支⟦看不见的记号⟧部
好：
    党支部
"""

from showcase.findings import Fault, FaultKind, Fix, Severity
from showcase.rules.gate.file_words import rest, spot
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"{spot(fault)}有一个看不见的控制字符（{fault.subject}）{rest(fault, '字符')}",
        "多半是从别的软件里粘贴来的；请把光标放到这里删掉它，或者运行 showcase fix 自动去掉",
        Fix(),
    )


RULE = fault_rule("G106", Severity.ERROR, FaultKind.CONTROL_CHARACTER, word)
