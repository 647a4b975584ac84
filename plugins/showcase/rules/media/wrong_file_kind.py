"""文件用错了地方。

为什么：视频、PDF 当不了照片，照片当不了视频，放错了就显示不出来。
怎么改：照片用 JPG 或 HEIC，视频用 MP4，字幕用 .vtt 或 .srt；视频写在“微视频”一项里。
不好：
    ![宣传片](../../media/2026/jixie/video.mp4)
好：
    微视频: {标题: 宣传片, 文件: ../../media/2026/jixie/video.mp4}
"""

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.findings import Severity
from showcase.intake.kinds import PICTURES
from showcase.model.paths import file_name
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What may be used in a place, and what to do where something else is."""

    name: str
    kinds: frozenset[str]
    advice: str


_PICTURE = _Wanted("照片", PICTURES, "请换成 JPG 格式的照片；要给读者看 PDF 的内容，请截成图片")
_WANTED = {
    "photo": _PICTURE,
    "cover": _PICTURE,
    "poster": _PICTURE,
    "picture": _PICTURE,
    "video": _Wanted("视频", frozenset({"mp4"}), "请换成 MP4 格式的视频文件"),
    "captions": _Wanted("字幕", frozenset({"vtt", "srt"}), "请换成 .vtt 或 .srt 格式的字幕文件"),
}
_NAMES = {
    "jpeg": "照片",
    "png": "图片",
    "heic": "照片",
    "webp": "图片",
    "mp4": "视频",
    "vtt": "字幕",
    "srt": "字幕",
    "pdf": " PDF ",
}


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    kinds = {file.path: file.kind for file in submission.media}
    for mention in submission.mentions:
        kind = kinds.get(mention.path)
        wanted = _WANTED.get(mention.role)
        if kind is None or wanted is None or kind in wanted.kinds:
            continue
        name = file_name(mention.path)
        advice = wanted.advice
        if kind == "mp4" and mention.role != "captions":
            advice = (
                f"视频请写在“微视频”一项里：\n微视频: {{标题: 片名, 文件: ../../{mention.path}}}"
            )
        yield (
            mention.span,
            Wording(f"{name} 是{_NAMES.get(kind, '别的文件')}，不能当{wanted.name}用", advice),
        )


RULE = Rule("M409", "wrong-file-kind", Severity.ERROR, check=check, waivable=False)
