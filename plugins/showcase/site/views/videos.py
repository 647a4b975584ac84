"""All micro-videos."""

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.model.casebook import Case, Casebook
from showcase.site.cards import CaseCard, case_card
from showcase.site.chapters import Chapter, chapters
from showcase.site.clips import Clip, clip_of
from showcase.site.environment import render
from showcase.site.facets import Facet, facets_of
from showcase.site.links import base_of
from showcase.site.options import SiteOptions
from showcase.site.page import Page


@dataclass(frozen=True, slots=True)
class ShownClip:
    """A video and the case it belongs to."""

    clip: Clip
    case: CaseCard


@dataclass(frozen=True, slots=True)
class VideosView:
    """A page of videos; ``total`` counts all pages. Only the first can be narrowed by ``facets``."""

    total: int
    first: bool
    facets: tuple[Facet, ...]
    chapter: Chapter[ShownClip]


def shown_clip(case: Case, casebook: Casebook) -> ShownClip | None:
    """Return the video of a case, or None."""
    if case.video is None:
        return None
    return ShownClip(clip_of(case.video, with_code=False), case_card(case, casebook))


def video_views(casebook: Casebook, options: SiteOptions) -> Iterator[Page]:
    """Yield the pages of videos, the newest year first."""
    years = []
    for year in casebook.years:
        found = (shown_clip(case, casebook) for case in casebook.cases_of_year(year))
        years.append((year, tuple(clip for clip in found if clip)))
    total = sum(len(clips) for _, clips in years)
    facets = facets_of(casebook, lambda case: int(case.video is not None))
    for number, chapter in enumerate(chapters("videos", years)):
        first = number == 0
        view = VideosView(total, first, facets if first else (), chapter)
        main = render("videos.html", view, base_of(chapter.url))
        title = "微视频" if first else f"微视频·{chapter.title}"
        description = f"{total} 部示范微视频。"
        yield Page(chapter.url, title, description, main, "videos", landing=first)
