"""这一行没有对齐。

为什么：系统靠行首的空格看层次：同一层要从同一列开始，下一层多空两格。
怎么改：照提示把行首的空格改对。
不好：
    审核:
      初审: {审核人: 甲}
     复审: {审核人: 乙}
好：
    审核:
      初审: {审核人: 甲}
      复审: {审核人: 乙}
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.front_matter.pasting import shown
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    if fault.wanted == ("further",):
        return Wording(
            f"这一行没有写是哪一项，像是上面“{fault.owner}”没写完的内容",
            "如果是，请接到上一行的末尾，或者在行首空两格；如果不是，请写成 键名: 内容，或者删掉",
        )
    width = int(fault.wanted[0]) if fault.wanted else -1
    if width < 0:
        return Wording("这一行的缩进和上下行对不齐", "请让同一层的各行从同一列开始，下一层多空两格")
    should = f"行首空 {width} 格" if width else "顶格写，行首不空格"
    return Wording(
        f"“{shown(fault.subject, 12)}”这一行没有和同一层的对齐", f"请改成{should}", fault.fix
    )


RULE = fault_rule("F234", Severity.ERROR, FaultKind.BAD_INDENT, word)
