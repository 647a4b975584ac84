"""“四个一”还缺。

为什么：培育对象要交经验、平台、微视频、汇编各一项，验收时缺一项就过不去。
怎么改：在这个支部的一篇稿件里补上，照着例子写；一项写在哪一篇都行。
不好：
    经验: {名称: “四维联动”工作法, 要点: [先做一件小事]}（平台、微视频哪一篇都没有）
好：
    平台: {名称: 民院先锋, 类型: 微信公众号, 数据: 全年推送30期}
    微视频: {标题: 石榴籽一日, 文件: shiliu.mp4, 时长: "3:20"}
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from showcase.findings import Severity
from showcase.model.directory import UNIT_NAMES, members_of
from showcase.model.facts import CaseFacts
from showcase.model.programme import Cohort
from showcase.model.values import Status
from showcase.rules.context import Context
from showcase.rules.deliverables.stage import ACCEPTANCE, weight_in
from showcase.rules.rule import Place, Rule, Wording

_HANDED_IN = {Status.SUBMITTED.value, Status.PUBLISHED.value}
_LINES = {
    "经验": "经验: {名称: “四维联动”工作法, 要点: [先做一件小事, 每月公开一次进展]}",
    "平台": "平台: {名称: 民院先锋, 类型: 微信公众号, 数据: 全年推送30期}",
    "微视频": "微视频: {标题: 石榴籽一日, 文件: FOLDER/video.mp4, "
    '时长: "3:20", 字幕: FOLDER/video.vtt}',
    "汇编": "汇编: auto",
}


def compare(facts: Iterable[CaseFacts], context: Context) -> Iterator[tuple[Place, Wording]]:
    """Find the places of this rule among all submissions."""
    handed_in: dict[tuple[str, str], list[CaseFacts]] = defaultdict(list)
    for case in facts:
        if case.status in _HANDED_IN and case.unit and case.cohort:
            handed_in[case.cohort, case.unit].append(case)
    for cohort in context.programme.cohorts:
        weight = weight_in(cohort, context)
        for unit in _members(cohort) if weight else ():
            cases = handed_in.get((cohort.id, unit), [])
            given = {name for case in cases for name in case.deliverables}
            missing = [name for name in dict.fromkeys(cohort.deliverables) if name not in given]
            if cases and missing:
                newest = max(cases, key=lambda case: (case.date, case.path))
                yield Place(newest.path, newest.place), _word(missing, weight, newest, len(cases))


def _members(cohort: Cohort) -> Iterator[str]:
    for kind in UNIT_NAMES:
        for unit in members_of(cohort, kind):
            yield f"{kind}:{unit}"


def _word(missing: list[str], weight: Severity | None, newest: CaseFacts, cases: int) -> Wording:
    unit = UNIT_NAMES[newest.unit.partition(":")[0]]
    names = "".join(f"“{name}”" for name in missing)
    where = f"交的 {cases} 篇稿件都没有" if cases > 1 else "还没有"
    when = f"已经到了“{ACCEPTANCE}”阶段，" if weight is Severity.ERROR else ""
    folder = newest.path.replace("cases/", "../../media/", 1).removesuffix(".md")
    lines = "".join(f"\n{_LINES[name]}" for name in missing).replace("FOLDER", folder)
    return Wording(
        f"{when}这个{unit}{where}{names}",
        f"请在这一行的上面补上，例如：{lines}",
        severity=weight,
    )


RULE = Rule("D801", "missing-deliverable", Severity.WARNING, compare=compare)
