"""The wall of photos."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from showcase.model.casebook import Casebook
from showcase.site.browse_rows import case_pictures
from showcase.site.chapters import Chapter, chapters
from showcase.site.environment import render
from showcase.site.facets import Facet, facets_of
from showcase.site.links import base_of
from showcase.site.options import SiteOptions
from showcase.site.page import Page
from showcase.site.pictures import Picture

# The shapes of frames, width to height in hundredths; browse/photos.js and wall.css know them too.
SHAPES = (60, 75, 100, 133, 150, 178, 240)


@dataclass(frozen=True, slots=True)
class WallPhoto:
    """A photo and the case it belongs to."""

    picture: Picture
    title: str
    url: str

    @property
    def shape(self) -> int:
        """The shape of frame that is nearest to the photo's own."""
        own = self.picture.largest.width * 100 / self.picture.largest.height
        return min(SHAPES, key=lambda shape: abs(math.log(own / shape)))


@dataclass(frozen=True, slots=True)
class PhotosView:
    """A page of photos.

    ``total`` and ``cases`` count all pages. The first page can be narrowed by ``facets``, the
    others have none.
    """

    total: int
    cases: int
    first: bool
    facets: tuple[Facet, ...]
    chapter: Chapter[WallPhoto]


def photo_views(casebook: Casebook, options: SiteOptions) -> Iterator[Page]:
    """Yield the pages of photos, the newest year first."""
    counts = {case.key: len(case_pictures(case)) for case in casebook.cases}
    facets = facets_of(casebook, lambda case: counts[case.key])
    total = sum(counts.values())
    cases = sum(1 for count in counts.values() if count)
    years = [(year, tuple(_photos(year, casebook))) for year in casebook.years]
    for number, chapter in enumerate(chapters("photos", years)):
        first = number == 0
        view = PhotosView(total, cases, first, facets if first else (), chapter)
        main = render("photos.html", view, base_of(chapter.url))
        title = "照片" if first else f"照片·{chapter.title}"
        description = f"{cases} 篇案例中的 {total} 张照片。"
        yield Page(chapter.url, title, description, main, "photos", landing=first)


def _photos(year: int, casebook: Casebook) -> Iterator[WallPhoto]:
    for case in casebook.cases_of_year(year):
        for picture in case_pictures(case):
            yield WallPhoto(picture, case.title, case.url)
