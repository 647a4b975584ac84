"""投稿里有隐藏文件。

为什么：名字以句点开头的文件在文件夹里看不到，审核的人也就不会打开它。
怎么改：用得上就去掉名字开头的句点，用不到就删掉。
不好：
    media/2026/jixie/.01.jpg
好：
    media/2026/jixie/01.jpg
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.gate.file_words import quoted_file
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    if fault.owner.endswith("/__MACOSX"):
        return Wording("“__MACOSX”是苹果电脑解压时留下的文件夹", "它没有用处，请整个删掉")
    return Wording(
        f"{quoted_file(fault)}是隐藏的，名字以句点开头",
        "请去掉名字开头的句点，用不到就删掉（在文件夹的“查看”里勾选“隐藏的项目”就能看到它）",
    )


RULE = fault_rule("G115", Severity.ERROR, FaultKind.HIDDEN_FILE, word)
