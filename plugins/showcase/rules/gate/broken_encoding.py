"""有些字已经损坏，读不出来。

为什么：文件没有传完，或者用不同的编码存过几次，有些字就丢了，补不回来。
怎么改：在指出的位置重新输入丢掉的字；坏的地方多，就找原来的文件重新存一份。
不好：
    实验室里有人加班到很�，没有人知道。
好：
    实验室里有人加班到很晚，没有人知道。
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.gate.file_words import file_name, rest
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    resave = "请找到原来的文件，用记事本打开，选“另存为”，编码选 UTF-8"
    if fault.subject and fault.owner.startswith("media/"):
        return Wording(f"字幕“{file_name(fault)}”里有些字已经损坏，读不出来", resave)
    place = f"“{fault.owner}”后面" if fault.owner else "这里"
    return Wording(
        f"{place}的字已经损坏，读不出来{rest(fault, '地方')}",
        f"请在这里重新输入丢掉的字；坏的地方多，{resave}",
    )


RULE = fault_rule("G123", Severity.ERROR, FaultKind.BROKEN_ENCODING, word)
