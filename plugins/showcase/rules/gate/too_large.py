"""文件太大。

为什么：太大的文件拖慢所有人的电脑，也印不出更好的效果。
怎么改：案例正文只放文字；照片用手机原图即可，视频压到 500 MB 以内。
不好：
    media/2026/jixie/video.mp4（1.2 GB）
好：
    media/2026/jixie/video.mp4（180 MB）
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    what = fault.owner or "这个文件"
    limit = fault.wanted[0] if fault.wanted else ""
    return Wording(f"{what} 太大：{fault.subject}，最多 {limit}", "请压缩或删减后再交")


RULE = fault_rule("G103", Severity.ERROR, FaultKind.TOO_LARGE, word)
