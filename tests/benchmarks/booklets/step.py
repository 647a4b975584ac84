"""One thing to measure: ``step.py book|branches|html PROJECT …``; the last line is JSON."""

import json
import sys
import time
from dataclasses import replace
from pathlib import Path

from showcase.booklet.compose import compose
from showcase.booklet.edition import Edition, yearly_edition
from showcase.booklet.fonts import find_fonts
from showcase.booklet.photo_files import write_photos
from showcase.booklet.process import Typesetters
from showcase.booklet.profile import SCREEN
from showcase.build.editions import PlannedBooklet, plan_unit
from showcase.build.printing import Printing
from showcase.build.project import load_casebook, open_cache
from showcase.model.casebook import Casebook
from showcase.site.options import SiteOptions
from showcase.work import open_executor, open_threads
from tests.benchmarks.booklets.paged import write_html

_SITE = SiteOptions("样板支部案例（测试数据）", "https://anli.example.edu.cn/")


def main() -> None:
    """Do the step that the command line names."""
    what, root = sys.argv[1], Path(sys.argv[2])
    casebook = load_casebook(root)
    assert casebook is not None
    begun = time.perf_counter()
    if what == "book":
        told = _print(root, [_book_of_all(casebook)])
    elif what == "branches":
        units = casebook.units[: int(sys.argv[3])]
        told = _print(root, [plan_unit(casebook, unit, _SITE) for unit in units])
    else:
        told = _write(root, _edition_of_all(casebook), Path(sys.argv[3]))
    print(json.dumps({**told, "seconds": time.perf_counter() - begun}))


def _edition_of_all(casebook: Casebook) -> Edition:
    """Return one book with the cases of all years; invented cases are spread over several."""
    years = [
        yearly_edition(casebook, year, _SITE.site_name, _SITE.site_url) for year in casebook.years
    ]
    cases = sorted(
        (case for year in years for case in year.cases),
        key=lambda case: case.cohort.level if case.cohort else "",
    )
    return replace(years[0], cases=tuple(cases))


def _book_of_all(casebook: Casebook) -> PlannedBooklet:
    return PlannedBooklet(_edition_of_all(casebook), "全部案例", "全部案例", "booklets/all.pdf")


def _print(root: Path, plans: list[PlannedBooklet]) -> dict[str, int]:
    """Set booklets as a build does."""
    photos = max(sum(len(case.photos) for case in plan.edition.cases) for plan in plans)
    with (
        open_executor(photos, small=64) as makers,
        Typesetters() as setters,
        open_threads(len(plans)) as threads,
    ):
        printing = Printing(root, find_fonts(), open_cache(root), makers, setters)
        books = list(threads.map(lambda plan: printing.book(plan, SCREEN), plans))
    return {
        "books": len(books),
        "made": sum(book.fresh for book in books),
        "pages": sum(book.pages for book in books),
        "bytes": sum(book.file.stat().st_size for book in books),
        "cases": sum(len(plan.edition.cases) for plan in plans),
    }


def _write(root: Path, edition: Edition, out: Path) -> dict[str, int]:
    """Write the same book as HTML, with the same photos."""
    profile = replace(SCREEN, wrap=False)
    composition = compose(edition, find_fonts(), profile)
    photos = composition.photos
    with open_executor(len(photos), small=64) as makers:
        write_photos(photos, lambda path: (root / path).read_bytes(), out, profile, makers)
    write_html(composition.data, find_fonts(), out)
    return {"cases": len(edition.cases), "photos": len(photos)}


if __name__ == "__main__":
    main()
