r"""英文双引号里有反斜杠。

为什么：在英文双引号里，反斜杠和后面的字母合起来有特殊含义，路径会因此读错。
怎么改：反斜杠改成斜杠 /。
不好：
    文件: "..\..\media\2026\anli\01.jpg"
好：
    文件: "../../media/2026/anli/01.jpg"
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.front_matter.pasting import as_line
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    better = fault.wanted[0] if fault.wanted else ""
    message = "英文双引号里的反斜杠 \\ 有特殊含义，会读错"
    if better:
        return Wording(message, f"请改成斜杠 /：\n{as_line(fault.owner, better)}", fault.fix)
    return Wording(message, "请删掉反斜杠，或者不用英文双引号")


RULE = fault_rule("F239", Severity.ERROR, FaultKind.BACKSLASH, word)
