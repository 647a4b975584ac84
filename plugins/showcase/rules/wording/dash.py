"""破折号写法不对。

为什么：中文破折号是连着的一长横“——”，占两个字的位置；用减号拼的，印出来断成几截。
怎么改：在中文输入法下按 Shift 加减号，打出“——”。
不好：
    先做一件小事--关灯
好：
    先做一件小事——关灯
"""

import re
from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording
from showcase.rules.wording.han import AFTER, BEFORE
from showcase.rules.wording.marks import Mark, placed

_DASH = re.compile("-{2,}|[―─－]{2,}")
_BEFORE, _AFTER = re.compile(f"[{BEFORE}]"), re.compile(f"[{AFTER}]")


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    if not any(dash in submission.prose for dash in ("--", "―", "─", "－")):
        return
    for mark in placed(submission, _marks(submission.prose)):
        message = f"破折号写成了“{mark.written[:12]}”"
        yield mark.span, Wording(message, "请改成“——”", mark.fix)


def _marks(prose: str) -> Iterator[Mark]:
    for match in _DASH.finditer(prose):
        start, end = match.span()
        if start and _BEFORE.match(prose, start - 1) and _AFTER.match(prose, end):
            yield Mark(start, end, "——")


RULE = Rule("W912", "dash", Severity.WARNING, check=check)
