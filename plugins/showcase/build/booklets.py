"""Making the booklets of a casebook, each again only when something in it has changed."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import ParamSpec, TypeVar

from showcase.booklet.errors import BookletError
from showcase.booklet.findings import unmade_booklet
from showcase.booklet.flowing import FlowingBook
from showcase.booklet.fonts import FontSet, find_fonts
from showcase.booklet.process import Typesetters
from showcase.booklet.profile import FORMAT_NAMES, SCREEN, BookFormat, Profile
from showcase.build.editions import PlannedBooklet, plan_booklets
from showcase.build.printing import KeptBook, Printing
from showcase.build.progress import counting, sum_up
from showcase.cache import Store
from showcase.findings import Finding
from showcase.model.casebook import Casebook
from showcase.site.options import BookletLink, OtherFormat, SiteOptions
from showcase.work import open_executor, open_threads

P = ParamSpec("P")
T = TypeVar("T")

FONTS_FOLDER = "fonts"
_FEW_PHOTOS = 64
"""A book with fewer photos makes them itself sooner than other processes start."""


@dataclass(frozen=True, slots=True)
class BuiltBooklet:
    """A finished booklet: what the site says of it, its file, and what is to be told about it.

    ``others`` are the same booklet in other formats, by their addresses; ``fresh`` tells that the
    PDF was made in this build.
    """

    link: BookletLink
    file: Path
    findings: tuple[Finding, ...]
    others: dict[str, Path] = field(default_factory=dict)
    fresh: bool = True

    @property
    def pdf(self) -> bytes:
        """The file's content."""
        return self.file.read_bytes()

    @property
    def files(self) -> dict[str, Path]:
        """All its files by their addresses."""
        return {self.link.url: self.file, **self.others}


@dataclass(frozen=True, slots=True)
class Booklets:
    """The booklets that could be made; ``findings`` also tell of those that could not."""

    books: tuple[BuiltBooklet, ...] = ()
    findings: tuple[Finding, ...] = ()


def build_booklets(
    root: Path,
    casebook: Casebook,
    options: SiteOptions,
    cache: Store,
    jobs: int | None,
    formats: tuple[BookFormat, ...] = (),
) -> Booklets:
    """Return the compilation of every year and unit that has cases.

    As many are set at a time as there may be ``jobs``. ``formats`` are those that are wanted
    beside the PDF. What can't be made is told and missing; no booklet stops another one.
    """
    planned = plan_booklets(casebook, options)
    try:
        fonts = find_fonts(root / FONTS_FOLDER)
    except BookletError as error:
        return Booklets(findings=tuple(unmade_booklet(p.name, str(error)) for p in planned))
    photos = max((_photos(plan) for plan in planned), default=0)
    with (
        open_executor(photos, jobs, small=_FEW_PHOTOS) as makers,
        Typesetters() as setters,
        open_threads(len(planned), jobs) as threads,
        counting("制作汇编", "本", len(planned) * (1 + len(formats))) as count,
    ):
        printing = Printing(root, fonts, cache, makers, setters)

        def start(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
            future = threads.submit(work, *args, **kwargs)
            future.add_done_callback(lambda _: count())
            return future

        books = [start(printing.book, plan, SCREEN) for plan in planned]
        others = [[start(printing.flowing, plan, kind) for kind in formats] for plan in planned]
        try:
            gathered = [
                _gather(plan, book, dict(zip(formats, found, strict=True)))
                for plan, book, found in zip(planned, books, others, strict=True)
            ]
        except BaseException:  # Ctrl-C: whoever waits for a child waits no longer
            for future in (*books, *(other for found in others for other in found)):
                future.cancel()
            setters.close()
            raise
    built = tuple(book for book, _ in gathered if book)
    sum_up("汇编", "本", len(built), sum(book.fresh for book in built))
    found = (finding for _, findings in gathered for finding in findings)
    return Booklets(built, tuple(dict.fromkeys(found)))


def build_booklet(
    root: Path, plan: PlannedBooklet, cache: Store, jobs: int | None, profile: Profile = SCREEN
) -> BuiltBooklet:
    """Return one booklet, from the cache where nothing in it has changed. Raises ``BookletError``."""
    fonts = find_fonts(root / FONTS_FOLDER)
    with (
        open_executor(_photos(plan), jobs, small=_FEW_PHOTOS) as makers,
        Typesetters() as setters,
    ):
        made = Printing(root, fonts, cache, makers, setters).book(plan, profile)
    return BuiltBooklet(plan.link(made.pages), made.file, made.findings, fresh=made.fresh)


def build_flowing_book(
    root: Path,
    plan: PlannedBooklet,
    kind: BookFormat,
    fonts: FontSet | None = None,
    *,
    cache: Store,
    makers: Executor | None = None,
) -> FlowingBook:
    """Return a booklet as DOCX or EPUB, from the cache where nothing in it has changed."""
    fonts = fonts or find_fonts(root / FONTS_FOLDER)
    with Typesetters() as setters:
        made = Printing(root, fonts, cache, makers, setters).flowing(plan, kind)
    return FlowingBook(made.file.read_bytes(), made.findings)


def _gather(
    plan: PlannedBooklet, book: Future[KeptBook], others: dict[BookFormat, Future[KeptBook]]
) -> tuple[BuiltBooklet | None, list[Finding]]:
    """Return a booklet with its other formats, and what is to be told; None without a PDF."""
    told: list[Finding] = []
    made = _result(plan.name, book, told)
    files, links = {}, []
    for kind, future in others.items():
        # What the other formats have to tell, the PDF has told.
        other = _result(f"{plan.name}（{FORMAT_NAMES[kind]}）", future, told)
        if other:
            url = f"{plan.url.removesuffix('.pdf')}.{kind.value}"
            links.append(OtherFormat(FORMAT_NAMES[kind], url))
            files[url] = other.file
    if made is None:
        return None, told
    link = plan.link(made.pages, tuple(links))
    return BuiltBooklet(link, made.file, made.findings, files, made.fresh), [*made.findings, *told]


def _result(name: str, future: Future[KeptBook], told: list[Finding]) -> KeptBook | None:
    try:
        return future.result()
    except BookletError as error:
        told.append(unmade_booklet(name, str(error)))
        return None


def _photos(plan: PlannedBooklet) -> int:
    return sum(len(case.photos) for case in plan.edition.cases)


__all__ = [
    "BookletError",
    "Booklets",
    "BuiltBooklet",
    "build_booklet",
    "build_booklets",
    "build_flowing_book",
]
