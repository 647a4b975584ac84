"""文件的内容和它的后缀不符。

为什么：只改后缀不会改变文件本身，有的软件和印刷厂会打不开。
怎么改：把后缀改成文件真正的样子，或者用软件“另存为”想要的格式。
不好：
    01.png（其实是 JPG 照片）
好：
    01.jpg
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.gate.file_words import file_name, kind_words
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    name = file_name(fault)
    stem, dot, _ = name.rpartition(".")
    good = f"{stem if dot and stem else name}{fault.wanted[0]}"
    return Wording(
        f"“{name}”其实是 {kind_words(fault.subject)}，后缀却不是 {fault.wanted[0]}",
        f"请改名为 {good}，文中用到它的地方也一起改",
    )


RULE = fault_rule("G107", Severity.ERROR, FaultKind.LYING_TYPE, word)
