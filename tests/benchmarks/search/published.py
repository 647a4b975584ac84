"""What of a project can be read, line by line, gained without the search's own code.

The text comes from the built pages: it is what a reader sees, and it went neither through
``showcase.search`` nor through the walk over the document that the index is made with. The page
mixes front matter with labels, dates and other cases' titles; so front matter comes from the
casebook, field by field, as ``docs/search-index.md`` lists them.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from showcase.model.casebook import Case, Casebook
from tests.benchmarks.search.body_lines import body_lines


@dataclass(frozen=True, slots=True)
class PublishedCase:
    """A case: ``url`` is its page from the site's root, ``lines`` are (kind, text)."""

    url: str
    title: str
    names: tuple[str, ...]
    lines: tuple[tuple[str, str], ...]


def published_cases(casebook: Casebook, site: Path) -> list[PublishedCase]:
    """Return all cases of a built site, the oldest first."""
    return [_published(case, site) for case in reversed(casebook.cases)]


def _published(case: Case, site: Path) -> PublishedCase:
    page = (site / case.url).read_text("utf-8")
    lines = [*_front_lines(case), *body_lines(page)]
    study = case.study
    special = [one.name for one in (study.experience, study.platform) if one]
    names = dict.fromkeys(filter(None, (*special, *_unit_names(case))))
    return PublishedCase(
        case.url,
        case.title,
        tuple(names),
        tuple((kind, part) for kind, text in lines for part in text.splitlines() if part.strip()),
    )


def _front_lines(case: Case) -> Iterator[tuple[str, str]]:
    study = case.study
    yield "t", case.title
    yield from (("n", name) for name in _unit_names(case))
    if case.cohort:
        yield from (("n", case.cohort.name), ("n", case.cohort.level))
    yield from (("n", text) for text in (*case.items, *study.topics, "、".join(study.authors)))
    yield "x", case.summary
    if study.experience:
        yield "n", study.experience.name
        yield from (("x", point) for point in study.experience.points)
    if study.platform:
        yield "n", study.platform.name
        yield from (("x", study.platform.kind or ""), ("x", study.platform.figures or ""))
    if case.video:
        yield from (("v", case.video.title), ("v", case.video.transcript))
    for photo in case.photos:
        yield from (("c", photo.caption), ("c", photo.credit), ("c", photo.alt))
    for result in study.results:
        yield from (("x", result.title), ("x", result.type))
        yield from (("x", str(result.year or "")), ("x", result.level or ""))
    yield from (("x", study.source or ""), ("x", study.compilation.title or ""))
    yield from (("x", _in_chinese(study.date)), ("x", study.date.isoformat()))
    review = study.review
    for signature in filter(None, (review.first, review.second, review.final)):
        yield from (("x", signature.by), ("x", _in_chinese(signature.on) if signature.on else ""))


def _unit_names(case: Case) -> Iterator[str]:
    unit = case.unit
    yield unit.name
    if unit.branch:
        yield from unit.branch.aliases
        yield unit.branch.type or ""
    if unit.college:
        yield unit.college.name
    yield unit.institution.name
    yield unit.institution.short_name or ""


def _in_chinese(date: datetime.date) -> str:
    return f"{date.year}年{date.month}月{date.day}日"
