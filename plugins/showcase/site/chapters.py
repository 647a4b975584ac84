"""A long series of pictures or videos, cut into pages by year and by number."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

CHAPTER_LIMIT = 120


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
    cut: list[tuple[str, str, tuple[T, ...]]] = []
    for year, things in years:
        parts = [things[n : n + CHAPTER_LIMIT] for n in range(0, len(things), CHAPTER_LIMIT)]
        for number, part in enumerate(parts, 1):
            title = f"{year}年" if len(parts) == 1 else f"{year}年之{number}"
            place = f"{folder}/{year}" if number == 1 else f"{folder}/{year}-{number}"
            cut.append((title, f"{place}/index.html" if cut else f"{folder}/index.html", part))
    if not cut:
        yield Chapter(f"{folder}/index.html", "", (), ())
    for title, url, part in cut:
        links = tuple(ChapterLink(name, to, to == url) for name, to, _ in cut)
        yield Chapter(url, title, part, links if len(cut) > 1 else ())
