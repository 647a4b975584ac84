"""What of a case's page is the case's own: it hangs on no other case and on no booklet.

It is by far the larger part of the page, and is drawn where the text has just been read.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup
from msgspec import Struct

from showcase.cache import digest_of
from showcase.model.casebook import Case
from showcase.model.document import Document, Heading
from showcase.model.programme import Programme
from showcase.model.walk import inline_text
from showcase.site.body import render_document
from showcase.site.cards import place_of
from showcase.site.clips import Clip, clip_of
from showcase.site.codes import code_svg
from showcase.site.environment import render
from showcase.site.facts import Fact, case_facts
from showcase.site.links import base_of, cohort_url, unit_url, web_href
from showcase.site.options import SiteOptions
from showcase.site.pictures import Picture, picture_of

ONES_PLACE = Markup("<showcase-ones>")
"""Where the four ones go. No text of a case comes out like this: everything in it is escaped."""


class Entry(Struct, frozen=True, gc=False):
    """A line of the contents."""

    text: str
    anchor: str
    level: int


class Signed(Struct, frozen=True, gc=False):
    """One of the three reviews."""

    step: str
    by: str
    on: datetime.date | None


@dataclass(frozen=True, slots=True)
class OwnView:
    """Everything that the page of a case shows of the case itself."""

    case: Case
    unit_url: str
    place: str
    cohort_url: str
    cover: Picture | None
    ones_place: Markup
    body: Markup
    copied: str
    contents: tuple[Entry, ...]
    facts: tuple[Fact, ...]
    clip: Clip | None
    platform_href: str
    photos: tuple[Picture, ...]
    signed: tuple[Signed, ...]
    source_href: str
    code: Markup | None


def draw_own(case: Case, programme: Programme, options: SiteOptions) -> str:
    """Return the HTML of a case's own part, with ``ONES_PLACE`` in it once."""
    base = base_of(case.url)
    study, document = case.study, case.document
    clip = clip_of(case.video) if case.video else None
    photos = _other_photos(case)
    platform = study.platform
    view = OwnView(
        case=case,
        unit_url=unit_url(case.unit),
        place=place_of(case.unit, programme),
        cohort_url=cohort_url(case.cohort) if case.cohort else "",
        cover=picture_of(case.cover) if case.cover else None,
        ones_place=ONES_PLACE,
        body=Markup(render_document(document, case, base, without_cover=True)),
        copied=copied_text(case),
        contents=tuple(_contents(case, document, clip, photos)),
        facts=case_facts(case),
        clip=clip,
        platform_href=(web_href(platform.url) or "") if platform and platform.url else "",
        photos=photos,
        signed=tuple(_signed(case)),
        source_href=(web_href(study.source) or "") if study.source else "",
        code=code_svg(options.absolute(case.url), "本页的二维码") if options.site_url else None,
    )
    return render("case_own.html", view, base)


def own_key(case: Case, options: SiteOptions) -> str:
    """Return what the own part changes with, but for the programme and our code."""
    return digest_of(case.digest, options.site_url)


def _other_photos(case: Case) -> tuple[Picture, ...]:
    """Return the photos that neither the head nor the text of the page shows."""
    shown = {photo.file.path for photo in case.images.values()}
    if case.cover is not None:
        shown.add(case.cover.file.path)
    pictures = (picture_of(photo) for photo in case.photos if photo.file.path not in shown)
    return tuple(picture for picture in pictures if picture)


def _contents(
    case: Case, document: Document, clip: Clip | None, photos: tuple[Picture, ...]
) -> Iterator[Entry]:
    if case.study.experience and case.study.experience.points:
        yield Entry("经验要点", "experience", 2)
    for block in document.blocks:
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


def copied_text(case: Case) -> str:
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
