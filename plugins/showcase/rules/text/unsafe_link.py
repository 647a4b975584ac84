"""链接的地址不能用。

为什么：只有 http、https、mailto 和站内的相对地址是安全的；自己电脑上的文件，别人打不开。
怎么改：改成以 https:// 开头的完整网址，或者去掉链接只留文字。
不好：
    [点这里](javascript:alert(1))
好：
    [学校官网](https://www.example.edu.cn/)
"""

from showcase.findings import Edit, Fault, FaultKind, Fix, Severity
from showcase.model.paths import is_on_computer
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    if is_on_computer(fault.subject):
        return Wording(
            f"链接“{fault.subject}”是您自己电脑上的文件，别人打不开",
            "请去掉链接，只留文字；要给读者看的文件，请放到网上再写网址",
        )
    if fault.subject.startswith("//"):
        return Wording(f"链接“{fault.subject}”不完整", f"请补上开头：\nhttps:{fault.subject}")
    if "\\" in fault.subject and ":" not in fault.subject:
        fix = Fix((Edit(fault.span, fault.subject.replace("\\", "/")),))
        return Wording(
            f"链接“{fault.subject}”里的 \\ 打不开", "请把 \\ 都改成 /，或者去掉链接，只留文字", fix
        )
    return Wording(
        f"链接“{fault.subject}”不能用", "请改成以 https:// 开头的完整网址，或者去掉链接，只留文字"
    )


RULE = fault_rule("T302", Severity.ERROR, FaultKind.UNSAFE_LINK, word)
