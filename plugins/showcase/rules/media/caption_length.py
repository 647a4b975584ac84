"""图说太长或太短。

为什么：太长的图说比照片还大；太短的说不清楚谁在做什么。
怎么改：二十字左右，一句话。
不好：
    说明: 党课
好：
    说明: 支部在文化长廊上党课
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.model.words import count_words
from showcase.rules.context import Context
from showcase.rules.media.captions import captions_of
from showcase.rules.media.vague_caption import is_vague
from showcase.rules.rule import Note, Rule, Wording

_SHORTEST = 4


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    longest = context.programme.limits.caption
    for caption in captions_of(submission):
        if len(caption.text) >= _SHORTEST and len(caption.text) <= longest:
            continue
        words = count_words(caption.text)
        if words > longest:
            yield (
                caption.span,
                Wording(
                    f"{caption.what}有 {words} 字，最多 {longest} 字",
                    f"请删去 {words - longest} 字以上，细节写进正文",
                ),
            )
        elif len(caption.text) < _SHORTEST and not is_vague(caption.text, caption.target):
            yield (
                caption.span,
                Wording(
                    f"{caption.what}“{caption.text}”太短，说不清内容",
                    "请写清楚谁在做什么，二十字左右",
                    severity=Severity.INFO,
                ),
            )


RULE = Rule("M412", "caption-length", Severity.WARNING, check=check)
