"""What a build remembers of the site it has put out."""

from dataclasses import dataclass
from pathlib import Path

from showcase.build.checking import CheckReport
from showcase.cache import Store, digest_of, dump_record, load_record
from showcase.findings import Finding
from showcase.release import Row, Rows, list_files

_KIND, _ROWS = "site", "site-rows"


@dataclass(frozen=True, slots=True)
class Total:
    """How many of something the site has; ``made`` is 0, or None where that is never told."""

    what: str
    unit: str
    total: int
    made: int | None = None


@dataclass(frozen=True, slots=True)
class SiteRecord:
    """A site that is in its place.

    ``inputs`` changes with everything that the site was made from, ``listing`` with the size and
    the time of any of its files. ``findings`` are what was told beyond the ``report`` of the check,
    ``warnings`` what was told of hand-written pages.
    """

    inputs: str
    listing: str
    report: CheckReport
    findings: tuple[Finding, ...]
    warnings: tuple[str, ...]
    totals: tuple[Total, ...]


def listing_of(out: Path) -> str:
    """Return a digest of the files of a site, as far as names, sizes and times tell."""
    return digest_of(repr(sorted(list_files(out).items())))


def recall_site(cache: Store, key: str) -> SiteRecord | None:
    """Return what is remembered of the site under a key, if we can read it."""
    return load_record(cache.get(_KIND, key), SiteRecord)


def recall_rows(cache: Store, key: str) -> Rows:
    """Return the files of which the last build knows what they were made from."""
    return load_record(cache.get(_ROWS, key), dict[str, Row]) or {}


def remember_rows(cache: Store, key: str, rows: Rows) -> None:
    """Remember the files of a site; of the site as a whole nothing is known until it is told."""
    cache.drop(_KIND, key)
    cache.put(_ROWS, key, dump_record(dict(rows)))


def remember_site(cache: Store, key: str, record: SiteRecord) -> None:
    """Remember a site."""
    cache.put(_KIND, key, dump_record(record))
