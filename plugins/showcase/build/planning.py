"""From a checked project to a site that can be written: casebook, booklets, films, pages."""

from dataclasses import dataclass, replace

from showcase.booklet.profile import BookFormat
from showcase.build.films import prepare_films
from showcase.build.own_parts import OwnParts
from showcase.build.progress import step
from showcase.build.project import Project, make_casebook, open_cache
from showcase.build.site import PlannedSite, plan_site
from showcase.casebook import PUBLIC
from showcase.model.values import Status
from showcase.site.options import SiteOptions


class NoProgramme(Exception):
    """Without a programme there is no site; the text is for people."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whether there are to be ``booklets``, in which ``formats``, and cases in which ``states``."""

    booklets: bool
    formats: tuple[BookFormat, ...] = ()
    states: frozenset[Status] = PUBLIC


def plan(
    project: Project, options: SiteOptions, wanted: Wanted, *, jobs: int | None
) -> PlannedSite:
    """Plan the site of a project and make its booklets. NoProgramme."""
    root, cache = project.root, open_cache(project.root)
    options = replace(options, own=OwnParts(cache, project.fingerprint))
    step("整理案例")
    casebook = make_casebook(project, wanted.states)
    if casebook is None:
        raise NoProgramme("cases/programme.yml 读不出来，无法生成网站；请先运行 showcase check")
    booklets = None
    if wanted.booklets:
        from showcase.build.booklets import build_booklets  # only here: slow to load

        formats = tuple(kind for kind in wanted.formats if kind is not BookFormat.PDF)
        booklets = build_booklets(root, casebook, options, cache, jobs, formats)
    casebook, films = prepare_films(root, casebook, cache)
    step("生成网页", f"{len(casebook.cases):,} 个案例")
    return plan_site(root, casebook, options, project.fingerprint, booklets, films)
