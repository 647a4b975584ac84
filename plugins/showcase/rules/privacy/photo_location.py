"""照片或视频里留着拍摄地点。

为什么：手机拍的照片和视频会悄悄记下经纬度。公开的网页和汇编里系统会去掉，但您放进文件夹的原件还带着，拿到它的人都能查到。
怎么改：运行 showcase fix，属性会去掉，画面不变；也可以右键点照片，选“属性”→“详细信息”→“删除属性和个人信息”，
再放回文件夹。以后拍照前在手机相机设置里关掉“地理位置”。
不好：
    media/2026/jixie/01.jpg（属性里有纬度和经度）
好：
    media/2026/jixie/01.jpg（属性已删除）
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import MediaFile, Submission
from showcase.rules.context import Context
from showcase.rules.privacy.scripts import describe, original, place_of, removal, silence
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for file in submission.media:
        if tells_place(file):
            yield (
                place_of(submission, file),
                Wording(
                    f"{describe(file)}里留着拍摄地点，公开的网页会去掉，{original(file)}里还有",
                    removal(file),
                    silence(file),
                ),
            )


def tells_place(file: MediaFile) -> bool:
    """Tell whether a file says where it was made."""
    return any(key == "定位" and value.strip() for key, value in file.metadata)


RULE = Rule("P015", "photo-location", Severity.WARNING, check=check)
