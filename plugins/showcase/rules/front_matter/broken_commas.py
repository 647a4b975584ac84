"""各项之间的逗号不对。

为什么：各项靠英文逗号隔开：少了、多了，或者用了中文的，就会分错。
怎么改：每两项之间用一个英文逗号。
不好：
    平台: {名称: 民院先锋，类型: 网站}
好：
    平台: {名称: 民院先锋, 类型: 网站}
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    where = f"“{fault.owner}”里" if fault.owner else ""
    match fault.subject:
        case "missing":
            return Wording(
                f"{where}这一项的前面少了一个逗号", "请在两项之间加一个英文逗号", fault.fix
            )
        case "needless":
            return Wording(f"{where}多了一个逗号", "请删掉多出来的逗号", fault.fix)
        case "inside":
            return Wording(
                f"内容里的英文逗号把“{fault.owner}”切断了",
                "请把这个逗号改成中文逗号，或者把整个内容放进英文双引号里",
                fault.fix,
            )
        case _:
            return Wording(
                f"{where}各项之间用了中文的“{fault.subject}”", "请改成英文逗号", fault.fix
            )


RULE = fault_rule("F231", Severity.ERROR, FaultKind.BROKEN_COMMAS, word)
