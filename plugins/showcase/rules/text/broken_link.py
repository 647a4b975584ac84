"""链接或图片的写法差了一点，没有生效。

为什么：没有生效的链接和图片会连同括号一起显示出来。
怎么改：方括号和圆括号都用半角，中间不留空格，地址里也不留空格。
不好：
    [学校官网]（https://www.example.edu.cn/）
好：
    [学校官网](https://www.example.edu.cn/)
"""

from showcase.findings import Edit, Fault, FaultKind, Fix, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    fix = Fix((Edit(fault.span, fault.wanted[0]),)) if fault.wanted else None
    message = f"“{fault.subject}”没有生效，会原样显示"
    if fault.owner == "open":
        return Wording(message, "请在地址后面补上半角的 )")
    if fault.owner == "space":
        advice = f"地址里有空格，请给它加上尖括号：\n{fault.wanted[0]}"
    else:
        advice = f"请用半角的括号，中间不留空格：\n{fault.wanted[0]}"
    return Wording(message, advice, fix)


RULE = fault_rule("T323", Severity.WARNING, FaultKind.BROKEN_LINK, word, waivable=True)
