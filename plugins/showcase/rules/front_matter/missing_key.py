"""缺少必须填的一项。

为什么：少了这一项，案例就不能归到支部、批次，也不能发布。
怎么改：在指出的位置加一行，照着例子填。
不好：
    ---
    标题: 我们的案例
    ---
好：
    ---
    标题: 我们的案例
    支部: 机械一支部
    ---
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    name, example = fault.wanted[:2] if len(fault.wanted) > 1 else (fault.subject, "")
    where = f"“{fault.owner}”里" if fault.owner else ""
    line = f"{name}: {example}"
    if "empty" in fault.wanted[2:]:
        whose = f"的“{name}”" if fault.owner else f"“{name}”"
        owner = f"“{fault.owner}”里" if fault.owner else ""
        return Wording(f"{owner}{whose}后面没有内容", f"请在冒号后面填上，例如：\n{line}")
    if fault.owner == "微视频" and fault.subject == "file":
        return Wording(f"{where}缺少“文件”或“链接”", f"请补上其中一项，例如：\n{line}")
    if fault.owner:
        return Wording(
            f"{where}缺少“{name}”（{fault.subject}）", f"请在“{fault.owner}”里补上，例如：\n{line}"
        )
    return Wording(f"{where}缺少“{name}”（{fault.subject}）", f"请在这里加上一行，例如：\n{line}")


RULE = fault_rule("F213", Severity.ERROR, FaultKind.MISSING_KEY, word)
