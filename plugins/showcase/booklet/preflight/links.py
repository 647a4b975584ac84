"""Links and bookmarks of a booklet that is read on a screen, and how heavy it is."""

from collections.abc import Iterator
from pathlib import Path

import pikepdf

from showcase.booklet.preflight.findings import dead_link, heavy_file, no_bookmarks
from showcase.booklet.profile import Profile
from showcase.findings import Finding

_NOTHING = pikepdf.Dictionary()
_HEAVY = 50 * 1024**2
"""What most mail boxes take as an attachment."""


def check_links(pdf: pikepdf.Pdf, profile: Profile) -> Iterator[Finding]:
    """Every link inside the book leads to one of its pages, and there are bookmarks."""
    pages = {page.obj.objgen for page in pdf.pages}
    goals = Goals(pdf)
    dead = [
        number
        for number, page in enumerate(pdf.pages)
        for goal in goals.of_page(page.obj)
        if goal not in pages
    ]
    if dead:
        yield dead_link(dead)
    if "/First" not in pdf.Root.get("/Outlines", _NOTHING):
        yield no_bookmarks()


def check_weight(path: Path, profile: Profile) -> Iterator[Finding]:
    """A file for screens is light enough to be sent around."""
    if path.stat().st_size > _HEAVY:
        yield heavy_file(path.stat().st_size)


class Goals:
    """Where the links of a document lead."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        tree = pdf.Root.get("/Names", _NOTHING).get("/Dests")
        self.names = dict(pikepdf.NameTree(tree).items()) if tree is not None else {}

    def of_page(self, page: pikepdf.Object) -> Iterator[tuple[int, int]]:
        """Yield the object number of the page that each inner link leads to, (0, 0) for nowhere."""
        for annotation in page.get("/Annots", pikepdf.Array()):
            goal = annotation.get("/Dest", annotation.get("/A", _NOTHING).get("/D"))
            if annotation.get("/Subtype") == "/Link" and goal is not None:
                yield self._page(goal)

    def _page(self, goal: pikepdf.Object) -> tuple[int, int]:
        if isinstance(goal, pikepdf.String | pikepdf.Name):
            goal = self.names.get(str(goal), pikepdf.Array())
        if isinstance(goal, pikepdf.Dictionary):
            goal = goal.get("/D", pikepdf.Array())
        if (
            isinstance(goal, pikepdf.Array)
            and len(goal)
            and isinstance(goal[0], pikepdf.Dictionary)
        ):
            return goal[0].objgen
        return (0, 0)
