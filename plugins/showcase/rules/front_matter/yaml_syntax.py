"""这一行的写法系统看不懂。

为什么：一行看不懂，这一行以后的信息都读不出来。
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
    hints = {
        "quote": ("引号没有成对", "请给这里的引号补上另一半；内容里要用引号时，用中文引号“ ”"),
        "colon": (
            "这一行里多了一个冒号",
            '请把冒号后面的内容整个放进英文双引号里，如 标题: "第一: 做实"',
        ),
        "bracket": (
            "方括号或花括号没有成对，或者里面少了逗号",
            "请补上 ] 或 }，各项之间用英文逗号隔开",
        ),
        "no-colon": ("这里没有“键名: 内容”", "请写成 键名: 内容，如 标题: 我们的案例"),
        "indent": ("这一行的缩进和上下行对不齐", "请让同一层的各行从同一列开始，下一层多空两格"),
    }
    message, help_text = hints.get(
        fault.subject,
        ("这一行看不懂", "请对照 showcase new 生成的样子，检查引号、括号、冒号和缩进"),
    )
    return Wording(message, help_text)


RULE = fault_rule("F207", Severity.ERROR, FaultKind.YAML_SYNTAX, word)
