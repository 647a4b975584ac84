"""照片、视频或 PDF 的后面藏着别的文件。

为什么：这样的文件打开时看着正常，里面却带着压缩包或网页，可能把不该公开的东西带出去。
怎么改：用软件打开后重新“另存为”一份，藏着的内容就没有了。
不好：
    01.jpg（后面接着一个压缩包）
好：
    01.jpg（只有照片）
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.gate.file_words import quoted_file
from showcase.rules.rule import Wording, fault_rule

_FILM = "请用“剪映”或“格式工厂”重新导出一份 MP4，替换掉它"
_REMEDIES = {"pdf": "请从原来的文档重新导出一份 PDF，替换掉它", "mp4": _FILM, "m4v": _FILM}


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    hidden = {"zip": "一个压缩包", "html": "一段网页代码"}[fault.subject]
    ending = fault.owner.lower().rpartition(".")[2]
    remedy = _REMEDIES.get(ending, "请用“画图”打开，选“另存为”“JPEG 图片”，替换掉它")
    return Wording(f"{quoted_file(fault)}的后面还藏着{hidden}", remedy)


RULE = fault_rule("G118", Severity.ERROR, FaultKind.HIDDEN_PAYLOAD, word)
