"""同一个支部有两篇同名的案例。

为什么：两篇同名，读者分不清；多半是同一篇交了两次。
怎么改：重复的删掉一篇，或者把状态改成“撤下”；确是两篇的，在标题里写出区别。
不好：
    标题: 主题党日活动案例（2025年和2026年各有一篇）
好：
    标题: 把党课搬进实验室：2026年主题党日
"""

from collections.abc import Iterable, Iterator

from showcase.findings import Severity
from showcase.model.directory import UNIT_NAMES
from showcase.model.facts import CaseFacts
from showcase.rules.context import Context
from showcase.rules.originality.submitted import in_order, title_key
from showcase.rules.rule import Place, Rule, Wording


def compare(facts: Iterable[CaseFacts], context: Context) -> Iterator[tuple[Place, Wording]]:
    """Find the places of this rule among all submissions."""
    first: dict[tuple[str, str], CaseFacts] = {}
    for case in in_order(facts):
        if not case.unit:
            continue
        earlier = first.setdefault(title_key(case), case)
        if earlier is not case:
            yield (
                Place(case.path, case.title_place),
                Wording(
                    f"这个{UNIT_NAMES[case.unit.partition(':')[0]]}已经有一篇“{earlier.title}”：{earlier.path}",
                    "同一篇交了两次的，请删掉一篇，或把其中一篇的状态改成“撤下”；"
                    "确是两篇的，请在标题里写出区别",
                ),
            )


RULE = Rule("S001", "duplicate-title", Severity.WARNING, compare=compare)
