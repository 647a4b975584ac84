"""图说没有说出内容。

为什么：只写“图片”“照片”或者文件名，读者不知道看的是什么。
怎么改：说清楚谁、什么时候、在做什么，二十字左右。
不好：
    ![照片1](01.jpg)
好：
    ![支部在文化长廊上党课](01.jpg)
"""

import re
from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.paths import file_name
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.media.captions import captions_of
from showcase.rules.rule import Note, Rule, Wording

_EMPTY = re.compile(
    r"(?:图片?|照片|相片|插图|配图|合影|截图|示意图|活动照片?|微信图片|未命名|无标题|image|photo|picture|pic|img"
    r"|dsc|screenshot|untitled)?[\s_\-（(]*[\d一二三四五六七八九十_\-:.]{0,20}[)）]?",
    re.IGNORECASE,
)


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for caption in captions_of(submission):
        if is_vague(caption.text, caption.target):
            yield (
                caption.span,
                Wording(
                    f"{caption.what}“{caption.text}”没有说出内容",
                    "请写清楚谁在做什么，二十字左右，如“支部在文化长廊上党课”",
                ),
            )


def is_vague(text: str, target: str) -> bool:
    """Tell whether a text says no more of a picture than that it is one."""
    name = file_name(target)
    return text in {name, name.rpartition(".")[0]} or _EMPTY.fullmatch(text) is not None


RULE = Rule("M411", "vague-caption", Severity.WARNING, check=check)
