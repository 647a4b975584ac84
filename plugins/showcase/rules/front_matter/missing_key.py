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
    name, example = fault.wanted if len(fault.wanted) == 2 else (fault.subject, "")
    where = f"“{fault.owner}”里" if fault.owner else ""
    line = f"{name}: {example}"
    return Wording(f"{where}缺少“{name}”（{fault.subject}）", f"请在这里加上一行，例如：\n{line}")


RULE = fault_rule("F213", Severity.ERROR, FaultKind.MISSING_KEY, word)
