"""文件名在有的电脑上用不了。

为什么：投稿要在 Windows、苹果和 Linux 电脑上都能打开，网页地址也取自文件名。
怎么改：用汉字、字母、数字和连字符（-）起个短名字。
不好：
    活动照片?.jpg
    con.jpg
好：
    01.jpg
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.gate.file_words import quoted_file
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    reasons = {
        "device": "是 Windows 保留的名字，在很多电脑上存不下来",
        "unseen": "的名字里有看不见的字符或乱码",
        "character": f"的名字里有“{fault.subject}”，Windows 上不能用",
        "edge": "的名字开头是空格，或者结尾是空格、句点，Windows 上不能用",
        "address": "的名字里有“#”，网页地址里不能用",
        "length": f"的名字有 {fault.subject} 个字符，太长了，有的电脑存不下来",
        "path": f"连同文件夹的名字有 {fault.subject} 个字符，太长了，有的电脑存不下来",
    }
    example = "" if fault.owner else "，如 jixie-di-yi.md"
    return Wording(
        f"{quoted_file(fault)}{reasons[fault.wanted[0]]}",
        f"请换个短名字，只用字母、数字和连字符（-）{example or '，如 01.jpg'}；文中用到它的地方也一起改",
    )


RULE = fault_rule("G112", Severity.ERROR, FaultKind.UNPORTABLE_NAME, word)
