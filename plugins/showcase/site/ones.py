"""The four ones of a case: each there or still missing, and where it is."""

from dataclasses import dataclass

from showcase.model.casebook import Case
from showcase.site.links import web_href
from showcase.site.media import media_url
from showcase.site.options import SiteOptions


@dataclass(frozen=True, slots=True)
class One:
    """``url`` counts from the page or the root; ``outside`` is an address on the web."""

    name: str
    title: str
    present: bool
    anchor: str = ""
    url: str = ""
    outside: str = ""


def four_ones(case: Case, options: SiteOptions) -> tuple[One, ...]:
    """Return what the cohort asks for, in its order."""
    return tuple(
        _one(deliverable.name, deliverable.title, deliverable.present, case, options)
        for deliverable in case.deliverables
    )


def _one(name: str, title: str, present: bool, case: Case, options: SiteOptions) -> One:
    if not present:
        return One(name, "", False)
    study = case.study
    if name == "经验" and study.experience and study.experience.points:
        return One(name, title, True, anchor="experience")
    if name == "平台" and study.platform and study.platform.url:
        return One(name, title, True, outside=web_href(study.platform.url) or "")
    if name == "微视频":
        return One(name, title, True, anchor="video")
    if name == "汇编":
        return One(name, title, True, url=_compilation(case, options))
    return One(name, title, True)


def _compilation(case: Case, options: SiteOptions) -> str:
    if case.compilation is not None:
        return media_url(case.compilation)
    booklet = options.booklet_of(case.unit.id)
    return booklet.url if booklet else ""
