"""Each case by itself, as PDF and for Word, made again only when something in it has changed."""

import tempfile
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from showcase.booklet.case_pages import case_path
from showcase.booklet.edition import Edition
from showcase.booklet.errors import BookletError
from showcase.booklet.findings import broken_case
from showcase.booklet.fonts import FontSet, find_fonts
from showcase.booklet.offprint import (
    offprint_edition,
    offprint_sources,
    set_offprint,
    write_offprint,
)
from showcase.booklet.process import Typesetters
from showcase.booklet.profile import FORMAT_NAMES, BookFormat
from showcase.booklet.workspace import write_template
from showcase.build.booklets import FONTS_FOLDER
from showcase.build.code_version import book_version
from showcase.build.progress import counting, sum_up
from showcase.cache import Store, digest_of, keep_made, kept_files
from showcase.findings import Finding
from showcase.model.casebook import Casebook
from showcase.site.options import Download, SiteOptions
from showcase.work import open_threads

_KIND = "offprint"
_BATCH = 20


@dataclass(frozen=True, slots=True)
class Offprints:
    """``files`` by their addresses, what each case's page links by its key, and what is wrong."""

    files: Mapping[str, Path] = field(default_factory=dict)
    downloads: Mapping[str, tuple[Download, ...]] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class _Task:
    """One file of one case, under what it is kept."""

    edition: Edition
    kind: BookFormat
    entry: str

    @property
    def url(self) -> str:
        """The file's place on the site."""
        case = self.edition.cases[0]
        return f"cases/{case.key}/{case.slug}.{self.kind.value}"


def build_offprints(
    root: Path,
    casebook: Casebook,
    options: SiteOptions,
    cache: Store,
    jobs: int | None,
    formats: tuple[BookFormat, ...],
) -> Offprints:
    """Return every case in the formats that are wanted; what can't be made is told and missing."""
    if not formats or not casebook.cases:
        return Offprints()
    try:
        fonts = find_fonts(root / FONTS_FOLDER)
    except BookletError:
        return Offprints()  # the booklets have told
    tasks = _plan(casebook, options, fonts, formats)
    files = {task: found for task in tasks if (found := _kept(cache, task))}
    todo = [task for task in tasks if task not in files]
    batches = [todo[at : at + _BATCH] for at in range(0, len(todo), _BATCH)]
    findings: dict[Finding, None] = {}
    with (
        Typesetters() as setters,
        open_threads(len(batches), jobs) as threads,
        counting("制作单篇", "份", len(todo)) as count,
    ):
        make = partial(_make, root=root, fonts=fonts, cache=cache, setters=setters, count=count)
        futures: list[Future[dict[_Task, Path | Finding]]] = [
            threads.submit(make, batch) for batch in batches
        ]
        try:
            for future in futures:
                for task, made in future.result().items():
                    if isinstance(made, Path):
                        files[task] = made
                    else:
                        findings[made] = None
        except BaseException:  # Ctrl-C: whoever waits for a child waits no longer
            for future in futures:
                future.cancel()
            setters.close()
            raise
    sum_up("单篇", "份", len(files), len(todo))
    return Offprints(
        {task.url: files[task] for task in tasks if task in files},
        _downloads(tasks, files),
        tuple(findings),
    )


def _plan(
    casebook: Casebook, options: SiteOptions, fonts: FontSet, formats: tuple[BookFormat, ...]
) -> list[_Task]:
    common = digest_of(
        book_version(), *(f"{path.name} {path.stat().st_size}" for path in fonts.files)
    )
    tasks = []
    for case in casebook.cases:
        edition = offprint_edition(casebook, case, options.site_name, options.site_url)
        sources = digest_of(common, *offprint_sources(edition))
        tasks += [_Task(edition, kind, digest_of(kind.value, sources)) for kind in formats]
    return tasks


def _kept(cache: Store, task: _Task) -> Path | None:
    found = kept_files(cache, _KIND, task.entry)
    return next(iter(found.values())) if found else None


def _make(
    batch: Sequence[_Task],
    *,
    root: Path,
    fonts: FontSet,
    cache: Store,
    setters: Typesetters,
    count: Callable[[], None],
) -> dict[_Task, Path | Finding]:
    """Make the files of some cases, in one folder and in one child."""
    made: dict[_Task, Path | Finding] = {}
    with tempfile.TemporaryDirectory(prefix="offprint-") as name, setters.one() as typesetter:
        folder = Path(name).resolve()
        write_template(folder)

        def read(path: str) -> bytes:
            return (root / path).read_bytes()

        for task in batch:
            try:
                if task.kind is BookFormat.PDF:
                    make: Callable[[Path], object] = partial(
                        set_offprint, task.edition, read, folder,
                        fonts=fonts, cache=cache, typesetter=typesetter,
                    )  # fmt: skip
                else:
                    data = write_offprint(task.edition, read, folder, fonts=fonts, cache=cache)
                    make = partial(Path.write_bytes, data=data)
                made[task] = _keep(cache, task, make)
            except BookletError as error:
                made[task] = broken_case(case_path(task.edition.cases[0]), str(error))
            count()
    return made


def _keep(cache: Store, task: _Task, make: Callable[[Path], object]) -> Path:
    try:
        (file,) = keep_made(cache, _KIND, task.entry, f"case.{task.kind.value}", make).values()
    except OSError as error:
        raise BookletError(f"存不下来：{error.strerror}") from error
    return file


def _downloads(
    tasks: Sequence[_Task], files: Mapping[_Task, Path]
) -> dict[str, tuple[Download, ...]]:
    found: dict[str, tuple[Download, ...]] = {}
    for task in tasks:
        if task in files:
            case, size = task.edition.cases[0], files[task].stat().st_size
            name = f"{case.title}.{task.kind.value}"
            link = Download(FORMAT_NAMES[task.kind], task.url, size, name)
            found[case.key] = (*found.get(case.key, ()), link)
    return found
