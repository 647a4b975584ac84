"""All micro-videos."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from showcase.model.casebook import Case, Casebook
from showcase.site.cards import CaseCard, case_card
from showcase.site.chapters import Chapter, chapters
from showcase.site.clips import Clip, clip_of
from showcase.site.facets import Facet, weighed_facets
from showcase.site.options import SiteOptions
from showcase.site.page import Page, digests_of


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
    years = [
        (year, tuple(case for case in casebook.cases_of_year(year) if case.video is not None))
        for year in casebook.years
    ]
    total = sum(len(cases) for _, cases in years)
    description = f"{total} 部示范微视频。"
    for number, chapter in enumerate(chapters("videos", years)):
        first = number == 0
        title = "微视频" if first else f"微视频·{chapter.title}"
        make = partial(_videos, total, chapter, casebook, first=first)
        shows = None if first else (repr(chapter.links), *digests_of(chapter.things))
        yield Page(chapter.url, title, description, "videos.html", make, "videos", first, shows)


def _videos(total: int, chapter: Chapter[Case], casebook: Casebook, *, first: bool) -> VideosView:
    facets = weighed_facets(casebook, lambda case: int(case.video is not None)) if first else ()
    found = (shown_clip(case, casebook) for case in chapter.things)
    clips = tuple(clip for clip in found if clip)
    return VideosView(
        total, first, facets, Chapter(chapter.url, chapter.title, clips, chapter.links)
    )
