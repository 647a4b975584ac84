"""文件的内容和它的名字不符，或者这类文件不收。

为什么：只改后缀不会改变文件本身，浏览器和印刷厂都打不开。
怎么改：照片用 JPG、PNG 或 WebP，视频用 MP4，字幕用 .vtt，附件用 PDF；用软件“另存为”，不要只改名字。
不好：
    01.jpg（其实是 Word 文档）
好：
    01.jpg（用画图另存为 JPEG）
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    wanted = "、".join(fault.wanted)
    if fault.subject:
        return Wording(
            f"{fault.owner} 的内容其实是 {fault.subject.upper()}，名字却不是",
            f"请把后缀改成 {wanted}，或者另存为后缀所说的格式",
        )
    return Wording(
        f"{fault.owner} 不是能收的文件", f"能收的是 {wanted}；请另存为其中一种，不要只改后缀"
    )


RULE = fault_rule("G107", Severity.ERROR, FaultKind.LYING_TYPE, word)
