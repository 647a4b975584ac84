"""The wall of photos."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from showcase.model.casebook import Case, Casebook
from showcase.site.browse_rows import case_pictures
from showcase.site.chapters import Chapter, chapters
from showcase.site.facets import Facet, weighed_facets
from showcase.site.options import SiteOptions
from showcase.site.page import Page
from showcase.site.pictures import Picture

# The shapes of frames, width to height in hundredths; browse/photos.js and wall.css know them too.
SHAPES = (60, 75, 100, 133, 150, 178, 240)


@dataclass(frozen=True, slots=True)
class WallPhoto:
    """A photo and the case it belongs to."""

    picture: Picture
    case: Case

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
    years = [(year, tuple(_photos(year, casebook))) for year in casebook.years]
    total = sum(len(photos) for _, photos in years)
    cases = len({photo.case.key for _, photos in years for photo in photos})
    description = f"{cases} 篇案例中的 {total} 张照片。"
    for number, chapter in enumerate(chapters("photos", years)):
        first = number == 0
        title = "照片" if first else f"照片·{chapter.title}"
        make = partial(_wall, total, cases, chapter, casebook, first=first)
        shows = (
            None if first else (repr(chapter.links), *(one.case.digest for one in chapter.things))
        )
        yield Page(chapter.url, title, description, "photos.html", make, "photos", first, shows)


def _wall(
    total: int, cases: int, chapter: Chapter[WallPhoto], casebook: Casebook, *, first: bool
) -> PhotosView:
    facets = weighed_facets(casebook, lambda case: len(case_pictures(case))) if first else ()
    return PhotosView(total, cases, first, facets, chapter)


def _photos(year: int, casebook: Casebook) -> Iterator[WallPhoto]:
    for case in casebook.cases_of_year(year):
        for picture in case_pictures(case):
            yield WallPhoto(picture, case)
