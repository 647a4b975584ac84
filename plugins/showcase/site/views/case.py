"""The page of a case."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from showcase.model.casebook import Case, Casebook
from showcase.model.document import Heading
from showcase.model.walk import inline_text
from showcase.site.body import render_document
from showcase.site.cards import CaseCard, case_card, place_of
from showcase.site.clips import Clip, clip_of
from showcase.site.codes import code_svg
from showcase.site.environment import render
from showcase.site.facts import Fact, case_facts
from showcase.site.links import base_of, cohort_url, unit_url, web_href
from showcase.site.ones import One, four_ones
from showcase.site.options import SiteOptions
from showcase.site.page import Page
from showcase.site.pictures import Picture, picture_of


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents."""

    text: str
    anchor: str
    level: int


@dataclass(frozen=True, slots=True)
class Signed:
    """One of the three reviews."""

    step: str
    by: str
    on: datetime.date | None


@dataclass(frozen=True, slots=True)
class CaseView:
    """Everything that the page of a case shows."""

    case: Case
    unit_url: str
    place: str
    cohort_url: str
    cover: Picture | None
    body: Markup
    copied: str
    contents: tuple[Entry, ...]
    facts: tuple[Fact, ...]
    ones: tuple[One, ...]
    clip: Clip | None
    platform_href: str
    photos: tuple[Picture, ...]
    signed: tuple[Signed, ...]
    source_href: str
    code: Markup | None
    related: tuple[CaseCard, ...]
    newer: CaseCard | None
    older: CaseCard | None


def case_views(casebook: Casebook, options: SiteOptions) -> Iterator[Page]:
    """Yield the page of every case, newest first."""
    cases = casebook.cases
    for place, case in enumerate(cases):
        newer = cases[place - 1] if place else None
        older = cases[place + 1] if place + 1 < len(cases) else None
        yield case_page(case, casebook, options, newer, older)


def case_page(
    case: Case, casebook: Casebook, options: SiteOptions, newer: Case | None, older: Case | None
) -> Page:
    """Return the page of one case, between its neighbours."""
    base = base_of(case.url)
    study = case.study
    clip = clip_of(case.video) if case.video else None
    photos = _other_photos(case)
    platform = study.platform
    address = options.absolute(case.url)
    view = CaseView(
        case=case,
        unit_url=unit_url(case.unit),
        place=place_of(case.unit, casebook),
        cohort_url=cohort_url(case.cohort) if case.cohort else "",
        cover=picture_of(case.cover) if case.cover else None,
        body=Markup(render_document(case.document, case, base, without_cover=True)),
        copied=_copied(case),
        contents=tuple(_contents(case, clip, photos)),
        facts=case_facts(case),
        ones=four_ones(case, options),
        clip=clip,
        platform_href=(web_href(platform.url) or "") if platform and platform.url else "",
        photos=photos,
        signed=tuple(_signed(case)),
        source_href=(web_href(study.source) or "") if study.source else "",
        code=code_svg(address, "本页的二维码") if options.site_url else None,
        related=tuple(
            case_card(casebook.case(found.key), casebook, found.reason)
            for found in casebook.related.get(case.key, ())
        ),
        newer=case_card(newer, casebook) if newer else None,
        older=case_card(older, casebook) if older else None,
    )
    main = render("case.html", view, base)
    return Page(case.url, case.title, case.summary or case.title, main, "cases")


def _other_photos(case: Case) -> tuple[Picture, ...]:
    """Return the photos that neither the head nor the text of the page shows."""
    shown = {photo.file.path for photo in case.images.values()}
    if case.cover is not None:
        shown.add(case.cover.file.path)
    pictures = (picture_of(photo) for photo in case.photos if photo.file.path not in shown)
    return tuple(picture for picture in pictures if picture)


def _contents(case: Case, clip: Clip | None, photos: tuple[Picture, ...]) -> Iterator[Entry]:
    if case.study.experience and case.study.experience.points:
        yield Entry("经验要点", "experience", 2)
    for block in case.document.blocks:
        if isinstance(block, Heading) and block.level <= 3:
            yield Entry(inline_text(block.children), block.anchor, max(2, block.level))
    if clip:
        yield Entry("微视频", "video", 2)
    if photos:
        yield Entry("照片", "photos", 2)
    if case.study.results:
        yield Entry("成果", "results", 2)
    if case.study.platform:
        yield Entry("传播平台", "platform", 2)


def _copied(case: Case) -> str:
    """Return the points of the experience as text to paste elsewhere, with where they are from."""
    experience = case.study.experience
    if experience is None or not experience.points:
        return ""
    points = (f"{number}. {point}" for number, point in enumerate(experience.points, 1))
    return "\n".join((experience.name, *points, f"——{case.unit.name}《{case.title}》"))


def _signed(case: Case) -> Iterator[Signed]:
    review = case.study.review
    steps = (("初审", review.first), ("复审", review.second), ("终审", review.final))
    for step, signature in steps:
        if signature is not None:
            yield Signed(step, signature.by, signature.on)
