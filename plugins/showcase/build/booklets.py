"""Making the booklets of a casebook, each again only when something in it has changed."""

import json
import tempfile
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import ParamSpec, TypeVar

from showcase.booklet.compiler import compile_booklet
from showcase.booklet.errors import BookletError
from showcase.booklet.fingerprint import fingerprint, flowing_fingerprint
from showcase.booklet.flowing import FlowingBook, make_flowing_book
from showcase.booklet.fonts import FontSet, find_fonts
from showcase.booklet.profile import FORMAT_NAMES, SCREEN, BookFormat, Profile
from showcase.build.editions import PlannedBooklet, plan_booklets
from showcase.build.progress import counting, note, sum_up
from showcase.build.records import dump, from_records
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
    """A finished booklet: where it goes, its bytes, and what is to be told about it.

    ``others`` are the same booklet in other formats, by their addresses; ``kept`` tells that the
    PDF was there already.
    """

    link: BookletLink
    pdf: bytes
    findings: tuple[Finding, ...]
    others: dict[str, bytes] = field(default_factory=dict)
    kept: bool = False


def build_booklets(
    root: Path,
    casebook: Casebook,
    options: SiteOptions,
    cache: Store,
    jobs: int | None,
    formats: tuple[BookFormat, ...] = (),
) -> tuple[BuiltBooklet, ...]:
    """Return the compilation of every year and unit that has cases. Raises ``BookletError``.

    Each is set in a process of its own; as many at a time as there may be ``jobs``. ``formats``
    are those that are wanted beside the PDF.
    """
    planned = plan_booklets(casebook, options)
    fonts = find_fonts(root / FONTS_FOLDER)
    photos = max((_photos(plan) for plan in planned), default=0)
    with (
        open_executor(photos, jobs, small=_FEW_PHOTOS) as makers,
        open_threads(len(planned), jobs) as threads,
        counting("制作汇编", "本", len(planned) * (1 + len(formats))) as count,
    ):

        def start(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
            future = threads.submit(work, *args, **kwargs)
            future.add_done_callback(lambda _: count())
            return future

        books = [start(_build, root, plan, fonts, cache, makers, SCREEN) for plan in planned]
        others = [
            [start(build_flowing_book, root, plan, kind, fonts, cache, makers) for kind in formats]
            for plan in planned
        ]
        # What they have to tell, the PDF has told.
        built = tuple(
            _with_others(plan, book.result(), formats, [other.result().data for other in found])
            for plan, book, found in zip(planned, books, others, strict=True)
        )
    sum_up("汇编", "本", len(built), sum(not book.kept for book in built))
    return built


def build_booklet(
    root: Path, plan: PlannedBooklet, cache: Store, jobs: int | None, profile: Profile = SCREEN
) -> BuiltBooklet:
    """Return one booklet, from the cache where nothing in it has changed. Raises ``BookletError``."""
    fonts = find_fonts(root / FONTS_FOLDER)
    with open_executor(_photos(plan), jobs, small=_FEW_PHOTOS) as makers:
        return _build(root, plan, fonts, cache, makers, profile)


def _build(
    root: Path,
    plan: PlannedBooklet,
    fonts: FontSet,
    cache: Store,
    makers: Executor,
    profile: Profile,
) -> BuiltBooklet:
    entry = fingerprint(plan.edition, profile=profile, fonts=fonts)
    pdf, facts = cache.get("booklet", entry), cache.get("booklet-facts", entry)
    kept = pdf is not None and facts is not None
    if pdf is None or facts is None:
        note(f"排印：{plan.name}（{len(plan.edition.cases)} 个案例）")
        pdf, facts = _compile(root, plan, fonts, cache, makers, profile)
        cache.put("booklet", entry, pdf)
        cache.put("booklet-facts", entry, facts)
    told = json.loads(facts)
    findings = from_records(told["findings"])
    return BuiltBooklet(plan.link(told["pages"]), pdf, findings, kept=kept)


def _compile(
    root: Path,
    plan: PlannedBooklet,
    fonts: FontSet,
    cache: Store,
    makers: Executor,
    profile: Profile,
) -> tuple[bytes, bytes]:
    with tempfile.TemporaryDirectory() as name:
        made = compile_booklet(
            plan.edition,
            _media_reader(root),
            Path(name) / "book.pdf",
            profile=profile,
            fonts=fonts,
            executor=makers,
            cache=cache,
        )
        facts = dump({"pages": made.pages, "findings": made.findings})
        return made.path.read_bytes(), facts


def build_flowing_book(
    root: Path,
    plan: PlannedBooklet,
    kind: BookFormat,
    fonts: FontSet | None = None,
    cache: Store | None = None,
    makers: Executor | None = None,
) -> FlowingBook:
    """Return a booklet as DOCX or EPUB, from the cache where nothing in it has changed."""
    fonts = fonts or find_fonts(root / FONTS_FOLDER)
    entry = flowing_fingerprint(plan.edition, kind, fonts)
    data = cache.get("booklet", entry) if cache else None
    facts = cache.get("booklet-facts", entry) if cache else None
    if data is not None and facts is not None:
        return FlowingBook(data, from_records(json.loads(facts)))
    note(f"排印：{plan.name}（{kind.value.upper()}）")

    made = make_flowing_book(
        plan.edition, kind, _media_reader(root), fonts=fonts, executor=makers, cache=cache
    )
    if cache:
        cache.put("booklet", entry, made.data)
        cache.put("booklet-facts", entry, dump(made.findings))
    return made


def _with_others(
    plan: PlannedBooklet,
    built: BuiltBooklet,
    formats: tuple[BookFormat, ...],
    others: list[bytes],
) -> BuiltBooklet:
    links = tuple(
        OtherFormat(FORMAT_NAMES[kind], f"{plan.url.removesuffix('.pdf')}.{kind.value}")
        for kind in formats
    )
    files = {link.url: data for link, data in zip(links, others, strict=True)}
    return replace(built, link=replace(built.link, others=links), others=files)


def _media_reader(root: Path) -> Callable[[str], bytes]:
    return lambda path: (root / path).read_bytes()


def _photos(plan: PlannedBooklet) -> int:
    return sum(len(case.photos) for case in plan.edition.cases)


__all__ = [
    "BookletError",
    "BuiltBooklet",
    "build_booklet",
    "build_booklets",
    "build_flowing_book",
]
