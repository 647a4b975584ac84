"""这个 .md 文件不是文字。

为什么：Word 文档、照片改了后缀，里面还是原来的东西，读不出文字来。
怎么改：打开原来的文件，把文字复制出来，粘贴到用记事本新建的 .md 文件里。
不好：
    jixie.md（其实是 Word 文档）
好：
    jixie.md（用记事本能看到文字）
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.gate.file_words import kind_words
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    known = kind_words(fault.subject)
    if not known:
        return Wording(
            "这个文件里不是文字，读不出来", "请用记事本新建一个文件，把文字粘贴进去，替换掉它"
        )
    gap = " " if known[0].isascii() else ""
    return Wording(f"这个文件其实是{gap}{known}，只是改了后缀，读不出文字", _help(fault.subject))


def _help(kind: str) -> str:
    if kind in {"jpeg", "png", "webp", "heic", "mp4", "pdf"}:
        return "请把后缀改回来，移到 media/年份/投稿名/ 里；这里只放文字"
    return "请把后缀改回来再打开，把文字粘贴到记事本新建的文件里，替换掉它"


RULE = fault_rule("G122", Severity.ERROR, FaultKind.NOT_TEXT, word)
