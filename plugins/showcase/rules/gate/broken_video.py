"""视频放不出来。

为什么：没有传完、损坏或加了密的视频，读者点开是黑屏。
怎么改：在电脑上从头到尾放一遍；放不完的，重新拷一份，或者用“剪映”“格式工厂”重新导出 MP4。
不好：
    video.mp4（只传了一半）
好：
    video.mp4（能从头放到尾）
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.gate.file_words import quoted_file
from showcase.rules.rule import Wording, fault_rule

_AGAIN = "请从原来的电脑或手机里重新拷一份，放一遍看看，再替换掉它"
_WORDS = {
    "cut": ("没有传完，后面缺了一截", _AGAIN),
    "index": ("里没有索引，多半是录到一半断了电，或者没有传完", _AGAIN),
    "empty": ("里没有画面", "请配上画面重新导出；只有声音的，把内容写进正文"),
    "large": ("的画面太大，多数电脑放不动", "请重新导出，分辨率选 1080P"),
    "locked": ("加了密，只有买它的人放得出来", "请换成自己拍的、没有加密的视频"),
}


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    usual = ("损坏了，放不出来", "请用“剪映”或“格式工厂”重新导出 MP4（编码选 H.264），再替换掉它")
    told, remedy = _WORDS.get(fault.subject, usual)
    return Wording(f"视频{quoted_file(fault)}{told}", remedy)


RULE = fault_rule("G140", Severity.ERROR, FaultKind.BROKEN_VIDEO, word)
