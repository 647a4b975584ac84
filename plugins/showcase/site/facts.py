"""The data card of a case: what it is, in labels and values."""

from msgspec import Struct

from showcase.model.casebook import Case
from showcase.model.values import format_date
from showcase.site.links import (
    browse_url,
    cohort_url,
    college_url,
    institution_url,
    item_url,
    topic_url,
    unit_url,
)


class Value(Struct, frozen=True, gc=False):
    """A value; ``url`` is empty where it leads nowhere."""

    text: str
    url: str = ""


class Fact(Struct, frozen=True, gc=False):
    """A label with one value or several, below each other or, where short, in a line."""

    label: str
    values: tuple[Value, ...]
    inline: bool = False


def case_facts(case: Case) -> tuple[Fact, ...]:
    """Return the data card of a case; what is unknown is left out."""
    unit = case.unit
    facts = [Fact("报送单位", (Value(unit.name, unit_url(unit)),))]
    if unit.kind == "branch" and unit.college:
        facts.append(Fact("所在学院", (Value(unit.college.name, college_url(unit.college)),)))
    if unit.kind != "institution":
        institution = unit.institution
        facts.append(Fact("学校", (Value(institution.name, institution_url(institution)),)))
    if unit.branch and unit.branch.type:
        kind = unit.branch.type
        facts.append(Fact("支部类型", (Value(kind, browse_url("kind", kind)),)))
    if case.cohort:
        facts.append(Fact("批次", (Value(case.cohort.name, cohort_url(case.cohort)),)))
        facts.append(Fact("级别", (Value(case.cohort.level),)))
    if case.items:
        facts.append(Fact("对标", tuple(Value(item, item_url(item)) for item in case.items)))
    if case.study.topics:
        topics = (Value(topic, topic_url(topic)) for topic in case.study.topics)
        facts.append(Fact("主题", tuple(topics), inline=True))
    facts.append(Fact("日期", (Value(format_date(case.date)),)))
    facts.append(Fact("字数", (Value(f"{case.words}字"),)))
    return tuple(facts)
