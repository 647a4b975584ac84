"""对标的条目不属于这个批次的标准。

为什么：样板支部对“七个有力”，标杆院系对“五个到位”，示范高校对“六个过硬”，不能混用。
怎么改：从提示里选条目，照抄；两条以上用英文逗号隔开。
不好：
    对标: [抓班子过硬]
好：
    对标: [教育党员有力]
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.directory import members_of
from showcase.model.nearness import nearest
from showcase.model.standards import STANDARDS, Standard, standard_of_item
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.front_matter.joining import parted, parting
from showcase.rules.front_matter.pasting import shown
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    standard = _standard(submission, context)
    for location, written in submission.values.items():
        if location[0] != "standards" or len(location) != 2:
            continue
        text = written.strip()
        place = submission.place(*location)
        if _is_joined(text):
            message = f"“{shown(text)}”是几条写成了一条"
            items = "、".join(f"“{item}”" for item in parted(text))
            help_text = f"请用英文逗号隔开，分成{items}"
            yield place, Wording(message, help_text, parting(submission, place, text))
        elif (wording := _wording(text, standard)) is not None:
            yield place, wording


def _standard(submission: Submission, context: Context) -> Standard | None:
    """Return the standard of the cohort that is named, or of the unit's newest."""
    named = submission.values.get(("cohort",))
    unit = context.directory.unit(submission.values.get(("branch",), ""))
    cohort = context.directory.cohort_for(named, unit)
    if cohort is None or (unit is not None and unit.id not in members_of(cohort, unit.kind)):
        return None  # that is told of the cohort
    return STANDARDS[cohort.standard]


def _is_joined(text: str) -> bool:
    items = parted(text)
    return len(items) > 1 and all(standard_of_item(item) for item in items)


def _wording(text: str, standard: Standard | None) -> Wording | None:
    own = standard_of_item(text)
    if own is not None and (standard is None or standard is own):
        return None
    items = standard.items if standard else [i for s in STANDARDS.values() for i in s.items]
    near = nearest(text, items, n=1, cutoff=0.6)
    hint = f"您是不是想写“{near[0]}”？" if near else f"请从这些里面选：{'、'.join(items)}"
    if own is not None and standard is not None:
        return Wording(f"“{text}”属于“{own.name}”，这个批次对的是“{standard.name}”", hint)
    if text in STANDARDS:
        return Wording(f"“{text}”是整套标准的名称，要写的是里面的条目", hint)
    return Wording(f"标准里没有“{shown(text)}”这一条", hint)


RULE = Rule("F220", "foreign-standard", Severity.ERROR, check=check)
