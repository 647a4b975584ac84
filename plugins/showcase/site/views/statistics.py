"""What the cases cover, and how complete they are; never who has more."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from showcase.model.casebook import Casebook
from showcase.model.programme import DELIVERABLES
from showcase.model.standards import FIVE, SEVEN, SIX, Standard
from showcase.site.bars import Bar, BarChart, share_of
from showcase.site.environment import render
from showcase.site.links import base_of, browse_url, college_url, item_url, year_url
from showcase.site.options import SiteOptions
from showcase.site.page import Page
from showcase.site.rosters import cohort_roster

URL = "statistics/index.html"
_WHOLE_NAMES = {"经验": "典型经验", "平台": "传播平台", "微视频": "示范微视频", "汇编": "成果汇编"}


@dataclass(frozen=True, slots=True)
class StatisticsView:
    """All charts and the number of cases that they count."""

    total: int
    charts: tuple[BarChart, ...]


def statistics_view(casebook: Casebook, options: SiteOptions) -> Iterator[Page]:
    """Yield the page of statistics."""
    charts = (
        _ones(casebook),
        _colleges(casebook),
        *(_standard(standard, casebook) for standard in (SEVEN, FIVE, SIX)),
        _kinds(casebook),
        _years(casebook),
    )
    view = StatisticsView(len(casebook.cases), tuple(chart for chart in charts if chart.bars))
    main = render("statistics.html", view, base_of(URL))
    description = "案例覆盖了哪些学院、对标条目和支部类型，“四个一”是否齐全。"
    yield Page(URL, "统计", description, main, "statistics", landing=True)


def _ones(casebook: Casebook) -> BarChart:
    asked: Counter[str] = Counter()
    there: Counter[str] = Counter()
    for case in casebook.cases:
        for deliverable in case.deliverables:
            asked[deliverable.name] += 1
            there[deliverable.name] += deliverable.present
    bars = tuple(
        Bar(
            _WHOLE_NAMES[name],
            "",
            f"{there[name]} / {asked[name]}",
            share_of(there[name], asked[name]),
        )
        for name in DELIVERABLES
        if asked[name]
    )
    note = "已交的案例数 / 应交的案例数。"
    return BarChart("ones", "“四个一”齐全程度", note, "成果", "已交 / 应交", bars)


def _colleges(casebook: Casebook) -> BarChart:
    selected: Counter[str] = Counter()
    covered: Counter[str] = Counter()
    units = {
        found.unit.id: found.unit
        for cohort in casebook.programme.cohorts
        for found in cohort_roster(cohort, casebook)
        if found.unit.college
    }
    for unit in units.values():
        if unit.college:
            selected[unit.college.id] += 1
            covered[unit.college.id] += bool(casebook.cases_of_unit(unit))
    bars = tuple(
        Bar(
            college.name,
            college_url(college),
            f"{covered[college.id]} / {selected[college.id]}",
            share_of(covered[college.id], selected[college.id]),
        )
        for college in casebook.programme.colleges
        if selected[college.id]
    )
    note = "已有案例的入选单位 / 全部入选单位，按建设计划中的顺序。"
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


def _years(casebook: Casebook) -> BarChart:
    counts = {year: len(casebook.cases_of_year(year)) for year in sorted(casebook.years)}
    most = max(counts.values(), default=0)
    bars = tuple(
        Bar(f"{year}年", year_url(year), f"{count} 篇", share_of(count, most))
        for year, count in counts.items()
    )
    return BarChart("years", "各年的案例", "按年份先后。", "年份", "案例", bars)
