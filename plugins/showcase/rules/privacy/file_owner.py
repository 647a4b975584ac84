"""文件的属性里有个人信息。

为什么：照片和 PDF 会记下作者、设备的主人和序列号。照片公开时系统会去掉这些，PDF 则原样公开。
扫描件和照片里的字系统看不到，请人工核对。
怎么改：照片运行 showcase fix 就能去掉，画面不变；PDF 请在 Word 里“检查文档”后重新导出。
不好：
    huibian.pdf（作者：某某的电脑）
好：
    huibian.pdf（属性里没有作者）
"""

import re
from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import MediaFile, Submission
from showcase.rules.context import Context
from showcase.rules.privacy.scripts import describe, place_of, removal, silence
from showcase.rules.rule import Note, Rule, Wording

_TOLD = {"设备序列号": "设备序列号", "作者": "作者", "版权": "版权人"}
_OWNED_DEVICE = re.compile(r"的|['’]s ", re.IGNORECASE)
# What programs write when nobody told them a name.
_NOBODY = re.compile(
    r"admin(?:istrator)?|users?|owner|pc|(?:windows|microsoft|微软|microsoft office) ?(?:user|用户)|用户"
    r"|lenovo|dell|asus|huawei|acer|hp|python-docx|未知|匿名",
    re.IGNORECASE,
)


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for file in submission.media:
        if told := "、".join(owner_facts(file, submission.text)):
            yield (
                place_of(submission, file),
                Wording(f"{describe(file)}的属性里写着{told}", removal(file), silence(file)),
            )


def owner_facts(file: MediaFile, text: str) -> Iterator[str]:
    """Yield what a file tells of its people that the case doesn't tell anyway, in words."""
    for key, value in file.metadata:
        name = value.strip()
        if key == "拍摄设备" and _OWNED_DEVICE.search(name):
            yield "设备主人的名字"
        # Whoever is named in the case is known anyway.
        elif key in _TOLD and name and name not in text and not _NOBODY.fullmatch(name):
            yield _TOLD[key]


RULE = Rule("P016", "file-owner", Severity.INFO, check=check)
