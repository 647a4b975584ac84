"""From a checked project to a site that can be written: casebook, booklets, films, pages."""

from dataclasses import dataclass, replace

from showcase.booklet.profile import BookFormat
from showcase.build.case_parts import CaseParts
from showcase.build.films import prepare_films
from showcase.build.progress import step
from showcase.build.project import Project, make_casebook, open_cache
from showcase.build.site import PlannedSite, plan_site
from showcase.casebook import PUBLIC
from showcase.model.values import Status
from showcase.site.options import SiteOptions
from showcase.work import collected, uncollected


class NoProgramme(Exception):
    """Without a programme there is no site; the text is for people."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whether there are to be ``booklets``, in which ``formats``, and cases in which ``states``.

    With ``booklets``, each case is made by itself in the formats of ``offprints``.
    """

    booklets: bool
    formats: tuple[BookFormat, ...] = ()
    offprints: tuple[BookFormat, ...] = ()
    states: frozenset[Status] = PUBLIC


def plan(
    project: Project, options: SiteOptions, wanted: Wanted, *, jobs: int | None
) -> PlannedSite:
    """Plan the site of a project and make its booklets. NoProgramme."""
    root, cache = project.root, open_cache(project.root)
    options = replace(options, own=CaseParts(cache, project.fingerprint))
    step("整理案例")
    casebook = make_casebook(project, wanted.states)
    if casebook is None:
        raise NoProgramme("cases/programme.yml 读不出来，无法生成网站；请先运行 showcase check")
    booklets = offprints = None
    if wanted.booklets:
        # Only here: slow to load.
        from showcase.build.booklets import build_booklets
        from showcase.build.offprints import build_offprints

        formats = tuple(kind for kind in wanted.formats if kind is not BookFormat.PDF)
        with collected():
            booklets = build_booklets(root, casebook, options, cache, jobs, formats)
            offprints = build_offprints(root, casebook, options, cache, jobs, wanted.offprints)
    casebook, films = prepare_films(root, casebook, cache)
    step("生成网页", f"{len(casebook.cases):,} 个案例")
    with uncollected():
        return plan_site(root, casebook, options, project.fingerprint, booklets, films, offprints)
