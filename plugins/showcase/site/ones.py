"""The four ones of a case or a unit: each there or still missing, and where it is."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from showcase.model.casebook import Case
from showcase.model.programme import DELIVERABLES
from showcase.site.media import media_url
from showcase.site.options import SiteOptions

WHOLE_NAMES = {"经验": "典型经验", "平台": "传播平台", "微视频": "示范微视频", "汇编": "成果汇编"}
_ANCHORS = {"经验": "experience", "平台": "platform", "微视频": "video"}


@dataclass(frozen=True, slots=True)
class One:
    """``anchor`` is a place on the case's page; ``url`` counts from the site's root."""

    name: str
    title: str
    present: bool
    anchor: str = ""
    url: str = ""


def four_ones(case: Case, options: SiteOptions) -> tuple[One, ...]:
    """Return what the cohort asks for, in its order."""
    return tuple(
        _one(deliverable.name, deliverable.title, deliverable.present, case, options)
        for deliverable in case.deliverables
    )


def unit_ones(
    cases: tuple[Case, ...], asked: Iterable[str], options: SiteOptions
) -> tuple[One, ...]:
    """Return what ``asked`` names, each from the newest case of a unit that has it."""
    found: dict[str, One] = {}
    for case in cases:
        for one in four_ones(case, options):
            if one.present and one.name not in found:
                url = f"{case.url}#{one.anchor}" if one.anchor else one.url
                found[one.name] = replace(one, anchor="", url=url)
    wanted = set(asked)
    return tuple(found.get(n) or One(n, "", False) for n in DELIVERABLES if n in wanted)


def _one(name: str, title: str, present: bool, case: Case, options: SiteOptions) -> One:
    if not present:
        return One(name, "", False)
    if name == "汇编":
        return One(name, title, True, url=compilation_url(case, options))
    return One(name, title, True, anchor=_ANCHORS[name])


def compilation_url(case: Case, options: SiteOptions) -> str:
    """Return where the compilation of a case is, if there is one: its own, or its unit's booklet."""
    if case.compilation is not None:
        return media_url(case.compilation)
    booklet = options.booklet_of(case.unit.id)
    return booklet.url if booklet else ""
