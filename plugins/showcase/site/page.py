"""A finished page, as the driver writes it into the shell of the theme."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """A page without the theme around it.

    ``url`` counts from the site's root and ends in ``index.html``; ``main`` is the HTML of the
    content area; ``section`` names the place in the navigation (``""`` for none). ``landing``
    is true for the one page of a section that stands in the navigation.
    """

    url: str
    title: str
    description: str
    main: str
    section: str
    landing: bool = False
