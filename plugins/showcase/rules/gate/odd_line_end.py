"""文中有特殊的换行符。

为什么：从 Word 或网页里粘贴的“软回车”和分页符，有的软件当换行，有的不当，排出来会不一样。
怎么改：运行 showcase fix 会自动换成普通的换行；也可以删掉它，按一下回车键。
不好：
    第一句。⟦软回车⟧第二句。
好：
    第一句。
    第二句。
"""

from showcase.findings import Fault, FaultKind, Fix, Severity
from showcase.rules.gate.file_words import rest, spot
from showcase.rules.rule import Wording, fault_rule

_NAMES = {"U+000B": " Word 的“软回车”", "U+000C": "分页符"}


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    name = _NAMES.get(fault.subject, "一个特殊的换行符")
    return Wording(
        f"{spot(fault)}是{name}（{fault.subject}）{rest(fault, '换行')}",
        "运行 showcase fix 会自动换成普通的换行；也可以删掉它，按一下回车键",
        Fix(),
    )


RULE = fault_rule("G128", Severity.WARNING, FaultKind.ODD_LINE_END, word)
