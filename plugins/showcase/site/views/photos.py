"""The wall of photos."""

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.model.casebook import Casebook
from showcase.site.chapters import Chapter, chapters
from showcase.site.environment import render
from showcase.site.links import base_of
from showcase.site.options import SiteOptions
from showcase.site.page import Page
from showcase.site.pictures import Picture, picture_of


@dataclass(frozen=True, slots=True)
class WallPhoto:
    """A photo and the case it belongs to."""

    picture: Picture
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class PhotosView:
    """A page of photos; ``total`` counts all pages."""

    total: int
    chapter: Chapter[WallPhoto]


def photo_views(casebook: Casebook, options: SiteOptions) -> Iterator[Page]:
    """Yield the pages of photos, the newest year first."""
    years = [(year, tuple(_photos(year, casebook))) for year in casebook.years]
    total = sum(len(photos) for _, photos in years)
    for number, chapter in enumerate(chapters("photos", years)):
        main = render("photos.html", PhotosView(total, chapter), base_of(chapter.url))
        title = "照片" if number == 0 else f"照片·{chapter.title}"
        description = f"案例中的 {total} 张照片。"
        yield Page(chapter.url, title, description, main, "photos", landing=number == 0)


def _photos(year: int, casebook: Casebook) -> Iterator[WallPhoto]:
    for case in casebook.cases_of_year(year):
        for photo in case.photos:
            picture = picture_of(photo)
            if picture:
                yield WallPhoto(picture, case.title, case.url)
