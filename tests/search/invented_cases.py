"""A few hundred short cases of ready-made sentences, with a project's name in each."""

import random
from collections.abc import Callable, Sequence

from showcase.search.texts import CaseText, Line

_SENTENCES = (
    "支部现有党员{n}名，日常工作集中在教学和科研两头，活动形式比较单一。",
    "支委会没有急着定方案，而是先到实验室听取师生的意见，再回来讨论怎么做。",
    "支部严格落实三会一课制度，把专题研讨与人才培养安排在同一个月。",
    "推进课程思政，党员教师把可用的素材整理成讲义，共{n}册。",
    "一年来开展志愿服务{n}次，参加的师生越来越多，困难学生得到帮助。",
    "围绕课程思政和样板支部建设，党小组每周通报一次进度。",
    "毕业班学生最关心就业，支部书记带队走访了{n}家单位。",
    "样板支部建设以来，党员在岗位上亮出了身份，群众看得见。",
    "老党员讲述亲身经历，现场听讲的有{n}人，会后收到不少感想。",
    "回头看，把小事做实比提新口号更管用，这是最深的体会。",
)
_MENTIONS = (
    "今年三月，支部启动{name}计划，由预备党员牵头。",
    "依托{name}计划，支部与企业合作完成了两个项目。",
    "回校以后，大家把{name}计划的做法写进了手册。",
)
_PEOPLE = "张王李赵周吴郑冯陈褚卫蒋沈韩杨"


def quoted(name: str) -> str:
    """Put a name between quotation marks."""
    return f"“{name}”"


def make_cases(
    names: Sequence[str], *, in_title: bool = False, mark: Callable[[str], str] = str
) -> list[CaseText]:
    """Write a case for each name."""
    return [_case(number, name, in_title, mark) for number, name in enumerate(names)]


def _case(number: int, name: str, in_title: bool, mark: Callable[[str], str]) -> CaseText:
    rng = random.Random(number)
    sentences = [s.format(n=rng.randrange(3, 90)) for s in rng.sample(_SENTENCES, 7)]
    for mention in _MENTIONS:
        sentences.insert(rng.randrange(len(sentences) + 1), mention.format(name=mark(name)))
    title = f"实施{quoted(name)}计划，建强支部" if in_title else "建强支部"
    unit = f"第{_PEOPLE[number % len(_PEOPLE)]}学院教工党支部"
    lines = (
        Line("t", title),
        Line("n", unit),
        Line("n", "课程思政"),
        Line("x", "".join(sentences[:4]), "s1"),
        Line("x", "".join(sentences[4:]), "s2"),
    )
    return CaseText.of(f"cases/{number}/index.html", title, unit, "2026-01-01", lines)
