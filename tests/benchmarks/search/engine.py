"""What a search must offer to be measured."""

from dataclasses import dataclass
from typing import Protocol

from playwright.sync_api import Page


@dataclass(frozen=True, slots=True)
class Found:
    """What a page shows: ``total`` as the page tells it (-1: it tells none).

    ``urls`` are the pages of all hits in their order, or of the first ones if not ``complete``.
    ``note`` says that something else than the query was looked for.
    """

    total: int
    urls: tuple[str, ...]
    complete: bool = True
    note: str = ""


class Engine(Protocol):
    """A search in a built site; its methods are given a page of a browser.

    Times count to the first result, or to the notice that there is none; -1 after a timeout.
    ``session`` is how many queries are asked before everything cached is thrown away.
    """

    name: str
    session: int

    def owns(self, path: str) -> bool:
        """Tell whether a file is there for the search alone."""

    def first(self, page: Page, address: str, query: str) -> float:
        """Open the page to search on and ask; return the milliseconds to the first result."""

    def ask(self, page: Page, query: str) -> float:
        """Ask as a visitor does; return the milliseconds to the first result."""

    def settle(self, page: Page) -> None:
        """Wait until the page shows what it wants to show."""

    def read(self, page: Page) -> Found:
        """Return what was found; this may load more, which no visitor has to pay for."""


class UnavailableError(Exception):
    """A rival that can't take part; the text says why."""


def case_url(href: str) -> str:
    """Return the case's page, from the site's root, that a link of any form leads to."""
    parts = href.split("#")[0].split("?")[0].rstrip("/").removesuffix("/index.html").split("/")
    return f"cases/{parts[-2]}/{parts[-1]}/index.html" if len(parts) > 1 else href
