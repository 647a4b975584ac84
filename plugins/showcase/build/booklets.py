"""Making the booklets of a casebook, each again only when something in it has changed."""

import json
import tempfile
from dataclasses import dataclass
from pathlib import Path

from showcase.booklet.compiler import compile_booklet
from showcase.booklet.edition import Edition, yearly_edition
from showcase.booklet.errors import BookletError
from showcase.booklet.fingerprint import fingerprint
from showcase.booklet.fonts import FontSet, find_fonts
from showcase.booklet.profile import SCREEN
from showcase.build.progress import step
from showcase.build.records import from_records, to_records
from showcase.cache import Store
from showcase.findings import Finding
from showcase.model.casebook import Casebook
from showcase.site.options import BookletLink, SiteOptions
from showcase.work import open_executor

FONTS_FOLDER = "fonts"


@dataclass(frozen=True, slots=True)
class BuiltBooklet:
    """A finished booklet: where it goes, its bytes, and what is to be told about it."""

    link: BookletLink
    pdf: bytes
    findings: tuple[Finding, ...]


def build_booklets(
    root: Path, casebook: Casebook, options: SiteOptions, cache: Store, jobs: int | None
) -> tuple[BuiltBooklet, ...]:
    """Return the compilation of every year that has cases. Raises ``BookletError``."""
    if not casebook.cases:
        return ()
    return tuple(build_year(root, casebook, year, options, cache, jobs) for year in casebook.years)


def build_year(
    root: Path,
    casebook: Casebook,
    year: int,
    options: SiteOptions,
    cache: Store,
    jobs: int | None,
) -> BuiltBooklet:
    """Return the compilation of one year, from the cache where nothing in it has changed."""
    edition = yearly_edition(casebook, year, options.site_name, options.site_url)
    fonts = find_fonts(root / FONTS_FOLDER)
    entry = fingerprint(edition, profile=SCREEN, fonts=fonts)
    pdf, facts = cache.get("booklet", entry), cache.get("booklet-facts", entry)
    if pdf is None or facts is None:
        step(f"排印 {year} 年汇编（{len(edition.cases)} 个案例）")
        pdf, facts = _compile(root, edition, fonts, cache, jobs)
        cache.put("booklet", entry, pdf)
        cache.put("booklet-facts", entry, facts)
    told = json.loads(facts)
    link = BookletLink(
        title=f"{edition.title}　{edition.subtitle}",
        year=year,
        url=f"booklets/{year}.pdf",
        pages=told["pages"],
    )
    return BuiltBooklet(link, pdf, from_records(told["findings"]))


def _compile(
    root: Path, edition: Edition, fonts: FontSet, cache: Store, jobs: int | None
) -> tuple[bytes, bytes]:
    def read_media(path: str) -> bytes:
        return (root / path).read_bytes()

    photos = sum(len(case.photos) for case in edition.cases)
    with tempfile.TemporaryDirectory() as name, open_executor(photos, jobs) as executor:
        out = Path(name) / "book.pdf"
        made = compile_booklet(
            edition,
            read_media,
            out,
            profile=SCREEN,
            fonts=fonts,
            executor=executor,
            cache=cache,
        )
        facts = {"pages": made.pages, "findings": to_records(made.findings)}
        return out.read_bytes(), json.dumps(facts).encode()


__all__ = ["BookletError", "BuiltBooklet", "build_booklets", "build_year"]
