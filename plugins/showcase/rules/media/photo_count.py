"""照片太少或太多。

为什么：照片太少，读者看不到现场；太多，汇编排不下。
怎么改：按提示增减；照片清单里的和正文里的一起数，同一张只数一次。
不好：
    照片 1 张
好：
    照片 3—6 张
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.media.shown_photos import list_place
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    if submission.is_draft:
        return
    low, high = context.programme.limits.photos
    used = {m.path for m in submission.mentions if m.role in {"photo", "picture"} and m.path}
    count = sum(1 for file in submission.media if file.width and file.path in used)
    if low <= count <= high:
        return
    advice = f"请再补 {low - count} 张" if count < low else f"请留下最好的 {high} 张"
    have = f"照片只有 {count} 张" if count < low else f"照片有 {count} 张"
    have = have if count else "没有照片"
    yield list_place(submission), Wording(f"{have}，要求 {low}—{high} 张", advice)


RULE = Rule("M415", "photo-count", Severity.WARNING, check=check)
