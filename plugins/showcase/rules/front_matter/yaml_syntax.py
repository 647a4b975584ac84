"""这一行的写法系统看不懂。

为什么：一行看不懂，填的内容就读不出来。
怎么改：对照提示检查引号、括号、冒号和缩进。
不好：
    标题: "四维联动
好：
    标题: "四维联动"
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    if fault.subject == "unseen":
        return Wording("这里有一个看不见的字符，系统不认", "请把它前后的字删掉，重新输入")
    return Wording("这一行看不懂", "请对照 showcase new 生成的样子，检查引号、括号、冒号和缩进")


RULE = fault_rule("F207", Severity.ERROR, FaultKind.YAML_SYNTAX, word)
