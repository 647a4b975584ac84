"""文件放错了地方。

为什么：程序只在固定的位置找投稿和照片，放在别处的不会出现在网页和书里。
怎么改：投稿放在 cases/年份/ 里，照片、视频和附件放在 media/年份/投稿名/ 里。
不好：
    cases/2026/照片/01.jpg
好：
    media/2026/jixie-di-yi/01.jpg
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.gate.file_words import quoted_file
from showcase.rules.rule import Wording, fault_rule

_WORDINGS = {
    "folder": (
        "这里不能再放文件夹",
        "请把里面的投稿移到上一层 cases/年份/，照片移到 media/年份/投稿名/，再删掉这个文件夹",
    ),
    "yearless": ("投稿要放在年份的文件夹里", "请移到 cases/四位年份/ 里，如 cases/2026/"),
    "media": (
        "照片、视频和附件不放在 cases 里",
        "请移到 media/年份/投稿名/ 里，如 media/2026/jixie-di-yi/",
    ),
    "media-file": (
        "这个文件不属于任何投稿",
        "请移到 media/年份/投稿名/ 里，如 media/2026/jixie-di-yi/，用不到就删掉",
    ),
    "file": ("这里应该是文件夹，却是一个文件", "请删掉这个文件，新建同名的文件夹"),
}


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    if fault.subject == "deep":
        return Wording(
            f"文件夹{quoted_file(fault)}套得太深",
            "请把里面的文件移到投稿自己的 media 文件夹里，不要一层套一层",
        )
    if fault.owner:
        return Wording(
            f"{fault.owner} 应该是文件夹，却是一个文件",
            f"请删掉它，新建文件夹 {fault.owner}/，把照片放进去",
        )
    return Wording(*_WORDINGS[fault.subject])


RULE = fault_rule("G113", Severity.ERROR, FaultKind.MISPLACED, word)
