"""A booklet as an object on the page: its cover, its size, its formats."""

from dataclasses import dataclass

from showcase.model.casebook import Casebook
from showcase.site.options import BookletLink, SiteOptions

# Between the name of a series and that of its volume.
_SPACE = "\u3000"


@dataclass(frozen=True, slots=True)
class BookletCover:
    """A booklet with what its cover says where it has no picture of its own."""

    booklet: BookletLink
    name: str
    series: str
    count: int


def booklet_cover(booklet: BookletLink, casebook: Casebook, options: SiteOptions) -> BookletCover:
    """Return the cover of a booklet; only the compilation of a year counts its cases."""
    series, _, name = booklet.title.rpartition(_SPACE)
    count = 0 if booklet.unit else len(casebook.cases_of_year(booklet.year))
    return BookletCover(booklet, name, series or options.site_name, count)
