"""What a site is called, where it will stand, and which booklets lie beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from showcase.model.casebook import Case
from showcase.model.programme import Programme


@dataclass(frozen=True, slots=True)
class OtherFormat:
    """The same booklet in another format: ``name`` is what people see, such as EPUB."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class BookletLink:
    """A booklet that was built. Addresses count from the site's root.

    ``unit`` is the id of the branch, college or institution whose booklet it is; it is empty
    for the compilation of a year.
    """

    title: str
    year: int
    url: str
    cover_url: str | None = None
    pages: int | None = None
    unit: str = ""
    others: tuple[OtherFormat, ...] = ()


@dataclass(frozen=True, slots=True)
class Download:
    """A case by itself as a file: ``name`` is what people call the format, ``size`` its bytes.

    ``saved_as`` is the name that a browser proposes.
    """

    name: str
    url: str
    size: int
    saved_as: str


class OwnDrawer(Protocol):
    """Returns the own part of a case's page."""

    def __call__(self, case: Case, programme: Programme, options: "SiteOptions") -> str:
        """Return its HTML."""


@dataclass(frozen=True)
class SiteOptions:
    """``site_url`` is empty, or absolute and ends in a slash."""

    site_name: str
    site_url: str = ""
    booklets: tuple[BookletLink, ...] = ()
    downloads: Mapping[str, tuple[Download, ...]] = field(default_factory=dict, repr=False)
    """What there is of each case by itself, by its key."""
    shared: bool = True
    """Whether addresses of its pages are passed on; those of a preview lead nowhere."""
    own: OwnDrawer | None = field(default=None, repr=False, compare=False)
    """Returns the own part of a case's page without drawing it, where it is kept."""

    @property
    def year_booklets(self) -> tuple[BookletLink, ...]:
        """The compilations of the years, newest first."""
        found = (booklet for booklet in self.booklets if not booklet.unit)
        return tuple(sorted(found, key=lambda booklet: -booklet.year))

    def booklet_of(self, unit: str) -> BookletLink | None:
        """Return the newest booklet of a unit, or None."""
        return self._newest.get(unit)

    @cached_property
    def _newest(self) -> dict[str, BookletLink]:
        newest: dict[str, BookletLink] = {}
        for booklet in self.booklets:
            if booklet.unit not in newest or booklet.year > newest[booklet.unit].year:
                newest[booklet.unit] = booklet
        return newest

    def absolute(self, url: str) -> str:
        """Return the full address of a page; as it is where the site's own is unknown."""
        if not self.site_url:
            return url
        return self.site_url.rstrip("/") + "/" + url.removesuffix("index.html")
