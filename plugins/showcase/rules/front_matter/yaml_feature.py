"""用了不支持的特殊写法。

为什么：以 &、*、! 开头的内容有特殊含义，可能把别处的内容带进来。
怎么改：把整个内容放进英文双引号里。
不好：
    标题: *重要* 的一课
好：
    标题: "*重要* 的一课"
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"这里的内容以 {fault.subject} 开头，会被当成特殊写法",
        '请把整个内容放进英文双引号里，如 标题: "……"',
    )


RULE = fault_rule("F208", Severity.ERROR, FaultKind.YAML_FEATURE, word)
