"""A long series of cases, pictures or videos, cut into pages by year and by number."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

T = TypeVar("T")

# As many as keep a page's HTML, with three formats and a preview each, below 40 kB compressed.
CHAPTER_LIMIT = 90


@dataclass(frozen=True, slots=True)
class ChapterLink:
    """A link to a page of the series; ``current`` is the page it stands on."""

    text: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class Chapter(Generic[T]):
    """One page of a series; ``title`` is the year, with a part where a year has several."""

    url: str
    title: str
    things: tuple[T, ...]
    links: tuple[ChapterLink, ...]


def chapters(folder: str, years: Sequence[tuple[int, tuple[T, ...]]]) -> Iterator[Chapter[T]]:
    """Cut a series, newest year first; its first page is ``<folder>/index.html``."""
    cut = [page for year, things in years for page in _cut(folder, year, things)]
    first = f"{folder}/index.html"
    yield from _linked([replace(cut[0], url=first), *cut[1:]] if cut else [_empty(first)])


def chapters_of_year(folder: str, year: int, things: tuple[T, ...]) -> Iterator[Chapter[T]]:
    """Cut the things of one year; its first page is ``<folder>/<year>/index.html``."""
    yield from _linked(list(_cut(folder, year, things)))


def _cut(folder: str, year: int, things: tuple[T, ...]) -> Iterator[Chapter[T]]:
    parts = [things[n : n + CHAPTER_LIMIT] for n in range(0, len(things), CHAPTER_LIMIT)]
    for number, part in enumerate(parts, 1):
        title = f"{year}年" if len(parts) == 1 else f"{year}年之{number}"
        place = f"{folder}/{year}" if number == 1 else f"{folder}/{year}-{number}"
        yield Chapter(f"{place}/index.html", title, part, ())


def _empty(url: str) -> Chapter[T]:
    return Chapter(url, "", (), ())


def _linked(cut: Sequence[Chapter[T]]) -> Iterator[Chapter[T]]:
    """Give every page the links to all, where there are several."""
    for page in cut:
        links = (ChapterLink(other.title, other.url, other is page) for other in cut)
        yield replace(page, links=tuple(links)) if len(cut) > 1 else page
