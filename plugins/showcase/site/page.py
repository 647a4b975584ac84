"""A page that can be drawn: a template, and what makes the view that it shows."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from showcase.model.casebook import Case
from showcase.site.environment import render
from showcase.site.links import base_of


@dataclass(frozen=True, slots=True)
class Page:
    """A page without the theme around it.

    ``url`` counts from the site's root and ends in ``index.html``; ``section`` names the place in
    the navigation (``""`` for none). ``landing`` is true for the one page of a section that stands
    in the navigation.

    ``shows`` holds all that ``make`` looks at beyond the programme, the name and address of the
    site, and the day: a page with the same address, title, description and ``shows`` needn't be
    drawn again. None where that can't be told for less than the drawing costs.
    """

    url: str
    title: str
    description: str
    template: str
    make: Callable[[], object]
    section: str
    landing: bool = False
    shows: tuple[str, ...] | None = None

    @property
    def main(self) -> str:
        """The HTML of the content area, drawn now."""
        return render(self.template, self.make(), base_of(self.url))


def digests_of(cases: Iterable[Case | None]) -> tuple[str, ...]:
    """Return what changes when one of the cases, or their order, does."""
    return tuple(case.digest if case else "" for case in cases)
