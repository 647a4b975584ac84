"""The pages of a few changed cases by themselves, for a preview that follows the typing."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from showcase.build.films import prepare_films
from showcase.build.project import Project, make_casebook, open_cache
from showcase.build.site import PlannedSite
from showcase.casebook import PREVIEW
from showcase.findings import Severity
from showcase.model.casebook import Case
from showcase.site.page import Page
from showcase.site.views.case import case_views


@dataclass(frozen=True, slots=True)
class ChangedCases:
    """The site with what has changed in some cases, and their pages; the others are as they were.

    ``broken`` are the keys of cases that have an error now and are left out.
    """

    site: PlannedSite
    pages: tuple[Page, ...]
    broken: tuple[str, ...]


def change_cases(site: PlannedSite, project: Project, keys: Iterable[str]) -> ChangedCases | None:
    """Return what a change of the texts of cases comes to; None where more than that changes.

    ``project`` is read anew, ``site`` what was rendered before. A case that is new, or that shows other
    media than before, changes more than its page.
    """
    casebook = make_casebook(project, PREVIEW)
    if casebook is None:
        return None
    casebook, films = prepare_films(site.root, casebook, open_cache(site.root))
    before = {case.key: case for case in site.casebook.cases}
    now = {case.key: case for case in casebook.cases}
    errors = {found.path for found in project.findings if found.severity is Severity.ERROR}
    broken = tuple(key for key in keys if key not in now)
    if any(f"cases/{key}.md" not in errors for key in broken):
        return None
    shown = [now[key] for key in keys if key in now]
    if any(case.key not in before or _media(case) != _media(before[case.key]) for case in shown):
        return None
    urls = {case.url for case in shown}
    pages = tuple(p for p in case_views(casebook, site.options) if p.url in urls)
    changed = replace(
        site,
        casebook=casebook,
        films=films,
        titles={**site.titles, **{page.url: page.title for page in pages}},
        cases={case.url: case for case in casebook.cases},
    )
    return ChangedCases(changed, pages, broken)


def _media(case: Case) -> tuple[object, ...]:
    return (case.photos, case.images, case.cover, case.video, case.compilation)
