"""汉字之间，或汉字和数字之间有空格。

为什么：公文里汉字之间、汉字和数字之间都不空格，空了排版会散。
怎么改：删掉空格；并列的几样东西之间请改用顿号。标题里分隔两句话的空格不算。
不好：
    支部现有党员 32 名，书记 委员 各司其职
好：
    支部现有党员32名，书记、委员各司其职
"""

import re
from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording
from showcase.rules.wording.han import HAN
from showcase.rules.wording.marks import Mark, body_start, fix_of, placed_by_line

_SPACE = re.compile(rf" (?<=[0-9%{HAN}] )[ ]*(?=[0-9{HAN}])")
_HAN = re.compile(f"[{HAN}]")
# A number that names a thing stands apart from its title: 图 1 党员大会, 附件 2 名单.
_LABELLED = re.compile(r"(?:图|表|附件|附录|附|例|步骤|第)[ ]?\Z")
_COUNT = re.compile(rf"(?<=[{HAN}])(?P<space>[ ]?)[0-9]{{1,8}}(?:\.[0-9]{{1,4}})?%?\Z")


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for marks in placed_by_line(submission, _marks(submission)):
        fix = fix_of(marks)
        where = "汉字和数字之间" if fix else "汉字之间"
        advice = "请删掉空格" if fix else "请删掉空格；如果是并列的几样东西，请用“、”隔开"
        yield marks[0].span, Wording(f"{where}有空格", advice, fix)


def _marks(submission: Submission) -> Iterator[Mark]:
    prose, text, body = submission.prose, submission.text, body_start(submission)
    for match in _SPACE.finditer(prose):
        start, end = match.span()
        # What is no prose is blank, too.
        if text[start:end].strip(" "):
            continue
        left, right = _HAN.match(prose, start - 1), _HAN.match(prose, end)
        if left and right:
            if start >= body and not _is_laid_out(prose, start):
                yield Mark(start, end)
        elif left and not _LABELLED.search(prose, max(0, start - 3), start):
            yield Mark(start, end, "")
        elif right and (count := _COUNT.search(prose[max(0, start - 20) : start])):
            before = start - len(count[0])
            if not _LABELLED.search(prose, max(0, before - 3), before):
                yield Mark(start, end, "")


def _is_laid_out(prose: str, at: int) -> bool:
    """Tell whether a place is in a heading or a table, where spaces part things."""
    begin = prose.rfind("\n", 0, at) + 1
    return prose.startswith(("#", "|"), begin)


RULE = Rule("W914", "stray-space", Severity.INFO, check=check)
