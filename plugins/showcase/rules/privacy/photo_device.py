"""照片里留着拍摄设备。

为什么：照片会悄悄记下手机的型号和拍摄的时刻，几张放在一起就看得出是谁拍的。公开的网页和汇编里系统会去掉，原图还带着。
怎么改：运行 showcase fix，属性会去掉，画面不变。
不好：
    media/2026/jixie/01.jpg（属性里有手机型号）
好：
    media/2026/jixie/01.jpg（属性已删除）
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import MediaFile, Submission
from showcase.rules.context import Context
from showcase.rules.privacy.file_owner import owner_facts
from showcase.rules.privacy.photo_location import tells_place
from showcase.rules.privacy.scripts import describe, original, place_of, removal, silence
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for file in submission.media:
        device = _device(file)
        # Where more than that has to be taken out, another rule says so.
        if device and not tells_place(file) and not any(owner_facts(file, submission.text)):
            yield (
                place_of(submission, file),
                Wording(
                    f"{describe(file)}里留着拍摄设备的型号“{device}”，{original(file)}里还有",
                    removal(file),
                    silence(file),
                ),
            )


def _device(file: MediaFile) -> str:
    return next((value.strip() for key, value in file.metadata if key == "拍摄设备"), "")


RULE = Rule("P019", "photo-device", Severity.INFO, check=check)
