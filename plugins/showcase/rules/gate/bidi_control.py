"""文中混进了改变文字方向的记号。

为什么：这种记号看不见，却能让显示出来的字和实际的字顺序不同，号码和网址都可能被看错。
怎么改：在指出的位置删掉它，把前后的内容重新输入一遍，再核对一次。
不好：
    电话 ⟦反向记号⟧0000 0006
好：
    电话 6000 0000
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.gate.file_words import rest, spot
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"{spot(fault)}有一个看不见的记号，会改变文字的方向（{fault.subject}）{rest(fault, '记号')}",
        "从通讯录或文件属性里复制号码时常会带上它；请删掉这一段，重新输入，再核对一遍",
    )


RULE = fault_rule("G124", Severity.ERROR, FaultKind.BIDI_CONTROL, word)
