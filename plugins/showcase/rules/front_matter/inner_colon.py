"""内容里面有英文冒号加空格。

为什么：英文冒号加空格用来分开键名和内容，一行里出现第二个就分不清了。
怎么改：内容里的冒号改用中文冒号，或者把整个内容放进英文双引号。
不好：
    标题: 第一: 做实
好：
    标题: 第一：做实
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.front_matter.pasting import as_line
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    if not fault.wanted:
        said = f"“{fault.subject}”" if fault.subject else ""
        return Wording(
            f"{said}这一行不知道属于哪一项",
            "请检查上面一行，再让这一行和同一组的各行对齐",
        )
    better = fault.wanted[0]
    if better.startswith('"'):
        return Wording(
            "内容里面还有一个英文冒号",
            f"请把整个内容放进英文双引号里：\n{as_line(fault.owner, better)}",
            fault.fix,
        )
    return Wording(
        "内容里面还有一个英文冒号",
        f"请把它改成中文冒号：\n{as_line(fault.owner, better)}",
        fault.fix,
    )


RULE = fault_rule("F227", Severity.ERROR, FaultKind.INNER_COLON, word)
