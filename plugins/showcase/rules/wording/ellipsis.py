"""省略号写法不对。

为什么：中文省略号是六个点“……”，占两个字的位置；三个点、三个句号都不是。
怎么改：在中文输入法下按 Shift 加 6，打出“……”。
不好：
    扫码、签到、评议...
好：
    扫码、签到、评议……
"""

import re
from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording
from showcase.rules.wording.han import AFTER, BEFORE
from showcase.rules.wording.marks import Mark, placed

_STOPS = "，。；：、！？"
_DOTS = re.compile(r"\.{3,}|。{3,}|…+")
_BEFORE, _AFTER = re.compile(f"[{BEFORE}{_STOPS}]"), re.compile(f"[{AFTER}{_STOPS}]")


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    if not any(dots in submission.prose for dots in ("...", "。。。", "…")):
        return
    for mark in placed(submission, _marks(submission.prose)):
        message = f"省略号写成了“{mark.written[:12]}”"
        yield mark.span, Wording(message, "请改成“……”", mark.fix)


def _marks(prose: str) -> Iterator[Mark]:
    for match in _DOTS.finditer(prose):
        start, end = match.span()
        # Four of … stand for a paragraph left out.
        if match[0] in ("……", "…………"):
            continue
        if (start and _BEFORE.match(prose, start - 1)) or _AFTER.match(prose, end):
            yield Mark(start, end, "……")


RULE = Rule("W911", "ellipsis", Severity.WARNING, check=check)
