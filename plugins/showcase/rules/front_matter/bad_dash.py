"""列表每一项前面的短横写得不对。

为什么：列表的每一项前面要有一个英文减号和一个空格，否则几项会被当成一整句。
怎么改：写成英文减号加空格。
不好：
    对标:
      -教育党员有力
好：
    对标:
      - 教育党员有力
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.front_matter.pasting import as_line
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    where = f"“{fault.owner}”的" if fault.owner else ""
    if fault.subject == "inline":
        return Wording(
            f"{where}第一项要另起一行，或者用方括号",
            f"请写成一行：\n{as_line(fault.owner, fault.wanted[0])}",
            fault.fix,
        )
    if fault.subject == "key":
        return Wording(
            f"“{fault.owner}”的前面不要加短横", f"请删掉短横，写成：{fault.owner}: ……", fault.fix
        )
    if not fault.subject:
        return Wording(
            f"{where}每一项前面都少了短横",
            "请在每一项前面加英文减号和空格，如：\n  - 教育党员有力",
            fault.fix,
        )
    if fault.subject == "-":
        return Wording(
            f"{where}短横后面少一个空格",
            "请在英文减号后面加一个空格，如：\n  - 教育党员有力",
            fault.fix,
        )
    return Wording(
        f"{where}每一项前面要用英文减号，不能用“{fault.subject}”",
        "请改成英文减号加空格，如：\n  - 教育党员有力",
        fault.fix,
    )


RULE = fault_rule("F232", Severity.ERROR, FaultKind.BAD_DASH, word)
