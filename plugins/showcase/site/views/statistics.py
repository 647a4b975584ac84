"""What the cases cover, and how complete they are; never who has more."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from showcase.model.casebook import Casebook, Unit
from showcase.model.programme import DELIVERABLES
from showcase.model.standards import FIVE, SEVEN, SIX, Standard
from showcase.site.bars import Bar, BarChart, part_bar, share_of
from showcase.site.charts import ColumnChart, column_chart
from showcase.site.links import browse_url, college_url, item_url, year_url
from showcase.site.ones import WHOLE_NAMES
from showcase.site.options import SiteOptions
from showcase.site.page import Page
from showcase.site.rosters import cohort_roster

URL = "statistics/index.html"


@dataclass(frozen=True, slots=True)
class StatisticsView:
    """All charts; ``total`` cases come from ``covered`` of the ``selected`` units."""

    total: int
    selected: int
    covered: int
    ones: BarChart
    years: ColumnChart
    charts: tuple[BarChart, ...]


def statistics_view(casebook: Casebook, options: SiteOptions) -> Iterator[Page]:
    """Yield the page of statistics."""
    description = "案例覆盖了哪些学院、对标条目和支部类型，“四个一”是否齐全。"
    make = partial(_statistics, casebook)
    yield Page(URL, "统计", description, "statistics.html", make, "statistics", landing=True)


def _statistics(casebook: Casebook) -> StatisticsView:
    selected = _selected(casebook)
    charts = (
        _colleges(selected, casebook),
        *(_standard(standard, casebook) for standard in (SEVEN, FIVE, SIX)),
        _kinds(casebook),
    )
    return StatisticsView(
        total=len(casebook.cases),
        selected=len(selected),
        covered=sum(1 for unit in selected if casebook.cases_of_unit(unit)),
        ones=_ones(casebook),
        years=_years(casebook),
        charts=tuple(chart for chart in charts if chart.bars),
    )


def _selected(casebook: Casebook) -> tuple[Unit, ...]:
    """Return every unit that any cohort selected, each once."""
    units = {
        (found.unit.kind, found.unit.id): found.unit
        for cohort in casebook.programme.cohorts
        for found in cohort_roster(cohort, casebook)
    }
    return tuple(units.values())


def _ones(casebook: Casebook) -> BarChart:
    asked: Counter[str] = Counter()
    there: Counter[str] = Counter()
    for case in casebook.cases:
        for deliverable in case.deliverables:
            asked[deliverable.name] += 1
            there[deliverable.name] += deliverable.present
    bars = tuple(
        part_bar(WHOLE_NAMES[name], "", there[name], asked[name])
        for name in DELIVERABLES
        if asked[name]
    )
    note = "一格是一篇应交的案例，实心的已经交来。"
    return BarChart("ones", "“四个一”齐全程度", note, "成果", "已交 / 应交", bars)


def _colleges(units: tuple[Unit, ...], casebook: Casebook) -> BarChart:
    selected: Counter[str] = Counter()
    covered: Counter[str] = Counter()
    for unit in units:
        if unit.college:
            selected[unit.college.id] += 1
            covered[unit.college.id] += bool(casebook.cases_of_unit(unit))
    bars = tuple(
        part_bar(college.name, college_url(college), covered[college.id], selected[college.id])
        for college in casebook.programme.colleges
        if selected[college.id]
    )
    note = "一格是一个入选单位，实心的已有案例。按建设计划中的顺序。"
    return BarChart("colleges", "各学院的覆盖", note, "学院", "已有 / 入选", bars)


def _standard(standard: Standard, casebook: Casebook) -> BarChart:
    cases = sum(1 for case in casebook.cases if case.standard and case.standard == standard)
    counts = [(item, len(casebook.cases_of_item(item))) for item in standard.items]
    bars = tuple(
        Bar(item, item_url(item), f"{count} 篇", share_of(count, cases)) for item, count in counts
    )
    note = f"对标“{standard.name}”的案例共 {cases} 篇，一篇可以对标几条。"
    title = f"对标“{standard.name}”"
    identity = f"standard-{len(standard.items)}"
    return BarChart(identity, title, note, "条目", "案例", bars if cases else ())


def _kinds(casebook: Casebook) -> BarChart:
    counts = Counter(c.unit.branch.type for c in casebook.cases if c.unit.branch)
    order = dict.fromkeys(branch.type for branch in casebook.programme.branches if branch.type)
    bars = tuple(
        Bar(kind, browse_url("kind", kind), f"{counts[kind]} 篇", share_of(counts[kind], total))
        for total in (sum(counts.values()),)
        for kind in order
    )
    note = "按建设计划中的顺序。"
    return BarChart("kinds", "支部类型", note, "类型", "案例", bars if counts else ())


def _years(casebook: Casebook) -> ColumnChart:
    years = sorted(casebook.years)
    return column_chart({f"{y}年": (len(casebook.cases_of_year(y)), year_url(y)) for y in years})
