"""有的符号别人的电脑显示不出来。

为什么：Word 里的项目符号常用专门的字体，粘贴出来后，别的电脑上只看到方框。
怎么改：删掉这个符号；要列几点的话，每行开头写一个减号和一个空格。
不好：
    □ 先做一件小事
好：
    - 先做一件小事
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.gate.file_words import rest, spot
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    symbol = fault.subject.startswith("U+F0")
    told = "多半是 Word 的项目符号" if symbol else "多半是专门字体里的字或自造字"
    help_ = "请删掉它；要列几点，每行开头写一个减号和一个空格" if symbol else "请换成普通的字"
    return Wording(
        f"{spot(fault)}，别人的电脑只会显示方框（{fault.subject}，{told}）{rest(fault, '符号')}",
        help_,
    )


RULE = fault_rule("G126", Severity.WARNING, FaultKind.PRIVATE_USE, word, waivable=True)
