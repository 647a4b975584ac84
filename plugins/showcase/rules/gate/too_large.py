"""文件太大。

为什么：太大的文件拖慢所有人的电脑，也印不出更好的效果。
怎么改：案例正文只放文字；照片用手机原图即可，视频压到 500 MB 以内；整份投稿的照片、视频和附件合起来不超过 1 GB。
不好：
    media/2026/jixie/video.mp4（1.2 GB）
好：
    media/2026/jixie/video.mp4（180 MB）
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.gate.file_words import file_name, kind_words
from showcase.rules.rule import Wording, fault_rule

_REMEDIES = {
    "mp4": "请用“剪映”等软件重新导出：分辨率选 1080P，码率选“推荐”或“较低”",
    "pdf": "请在 WPS 或 Word 里重新导出 PDF，选“最小文件大小”",
    "vtt": "请只留下字幕文字和时间",
    "srt": "请只留下字幕文字和时间",
}


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    limit, *kind = fault.wanted or ("",)
    if not fault.owner:
        return Wording(
            f"这个文件太大：{fault.subject}，最多 {limit}",
            "这里只放文字；照片和视频请放进 media 里，正文长了请删减",
        )
    if not kind:
        return Wording(
            f"这份投稿的照片、视频和附件一共 {fault.subject}，最多 {limit}",
            f"请压缩 {fault.owner}/ 里最大的视频和照片，用不到的删掉",
        )
    picture = "请用“画图”打开，选“重新调整大小”，把宽度改到 4000 像素左右再保存"
    return Wording(
        f"“{file_name(fault)}”有 {fault.subject}，{kind_words(kind[0])}最大 {limit}",
        _REMEDIES.get(kind[0], picture),
    )


RULE = fault_rule("G103", Severity.ERROR, FaultKind.TOO_LARGE, word)
