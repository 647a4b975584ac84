"""用了不支持的特殊写法。

为什么：以 &、*、! 开头的内容有特殊含义，可能把别处的内容带进来。
怎么改：把整个内容放进英文双引号里。
不好：
    标题: *重要* 的一课
好：
    标题: "*重要* 的一课"
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.front_matter.pasting import as_line
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    if fault.subject == "<<":
        return Wording(
            "“<<”是引用别处内容的写法，这里不能用", "请把要填的内容直接写出来，删掉这一行"
        )
    if fault.subject == "?":
        return Wording("这里的写法太绕，系统不认", "请写成 键名: 内容，如 标题: 我们的案例")
    better = fault.wanted[0] if fault.wanted else '"……"'
    return Wording(
        f"这里的内容以 {fault.subject} 开头，会被当成特殊写法",
        f"请把整个内容放进英文双引号里：\n{as_line(fault.owner or '标题', better)}",
        fault.fix,
    )


RULE = fault_rule("F208", Severity.ERROR, FaultKind.YAML_FEATURE, word)
