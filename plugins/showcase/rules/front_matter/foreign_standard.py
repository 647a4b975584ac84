"""对标的条目不属于这个批次的标准。

为什么：样板支部对“七个有力”，标杆院系对“五个到位”，示范高校对“六个过硬”，不能混用。
怎么改：从提示里选条目，照抄。
不好：
    对标: [抓班子过硬]
好：
    对标: [教育党员有力]
"""

from collections.abc import Iterator
from difflib import get_close_matches

from showcase.findings import Severity
from showcase.model.standards import STANDARDS, Standard, standard_of_item
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    case = submission.case
    if case is None:
        return
    unit = context.directory.unit(case.branch)
    cohorts = context.directory.cohorts_of(unit) if unit else ()
    cohort = context.directory.cohort(case.cohort) if case.cohort else next(iter(cohorts), None)
    standard = STANDARDS[cohort.standard] if cohort else None
    for index, text in enumerate(case.standards):
        wording = _wording(text, standard)
        if wording is not None:
            yield submission.place("standards", index), wording


def _wording(text: str, standard: Standard | None) -> Wording | None:
    own = standard_of_item(text)
    if standard is None:
        if own is not None:
            return None
        items = [item for known in STANDARDS.values() for item in known.items]
    elif standard.item(text):
        return None
    else:
        items = list(standard.items)
    near = get_close_matches(text, items, n=1, cutoff=0.6)
    hint = f"您是不是想写“{near[0]}”？" if near else f"请从这些里面选：{'、'.join(items)}"
    if own is not None and standard is not None:
        return Wording(f"“{text}”属于“{own.name}”，这个批次对的是“{standard.name}”", hint)
    return Wording(f"标准里没有“{text}”这一条", hint)


RULE = Rule("F220", "foreign-standard", Severity.ERROR, check=check)
