"""Where a page stands: the way to it from the home page."""

from collections.abc import Mapping
from dataclasses import dataclass

from showcase.site.environment import render
from showcase.site.links import base_of
from showcase.site.page import Page

HOME = "index.html"


@dataclass(frozen=True, slots=True)
class Step:
    """A page on the way; ``url`` counts from the site's root."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class TrailView:
    """The way to a page; the page's own title stands below it."""

    steps: tuple[Step, ...]


def trail_of(page: Page, titles: Mapping[str, str]) -> tuple[Step, ...]:
    """Return the home page, the page of the section and those of the folders above.

    ``titles`` has the title of every page that there is.
    """
    folders = page.url.split("/")[:-1]
    above = ["/".join([*folders[:depth], HOME]) for depth in range(1, len(folders))]
    urls = dict.fromkeys((f"{page.section}/{HOME}", *above))
    steps = (Step(titles[url], url) for url in urls if url in titles and url != page.url)
    return (Step("首页", HOME), *steps)


def render_trail(page: Page, steps: tuple[Step, ...]) -> str:
    """Return the trail as it stands above the title; where the header tells it there is none."""
    if page.landing:
        return ""
    return render("trail.html", TrailView(steps), base_of(page.url))
