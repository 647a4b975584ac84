"""What a build remembers of the site it has put out."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from showcase.build.records import dump, from_records
from showcase.cache import Store
from showcase.findings import Finding
from showcase.release import Row, Rows, dump_rows, list_files, load_rows

_KIND = "site"


@dataclass(frozen=True, slots=True)
class SiteRecord:
    """``rows`` are the files that were written.

    ``inputs`` changes with everything that the site was made from; it is empty while the site is
    being changed, and where nobody can tell. ``pages`` is their number; ``findings`` are what was
    told beyond the report of the check; ``warnings`` what was told of hand-written pages.
    """

    rows: Rows = field(default_factory=dict[str, Row])
    inputs: str = ""
    pages: int = 0
    findings: tuple[Finding, ...] = ()
    warnings: tuple[str, ...] = ()

    def is_intact(self, out: Path) -> bool:
        """Tell whether the site has just the files that were written, as far as size and time tell."""
        return list_files(out) == {url: (r.size, r.changed) for url, r in self.rows.items()}


def recall_site(cache: Store, key: str) -> SiteRecord:
    """Return what is remembered of the site under a key."""
    entry = cache.get(_KIND, key)
    if entry is None:
        return SiteRecord()
    head, _, rows = entry.decode().partition("\n")
    told: dict[str, Any] = json.loads(head)
    return SiteRecord(
        load_rows(rows),
        told["inputs"],
        told["pages"],
        from_records(told["findings"]),
        tuple(told["warnings"]),
    )


def remember_site(cache: Store, key: str, record: SiteRecord) -> None:
    """Remember a site."""
    told = {name: getattr(record, name) for name in ("inputs", "pages", "findings", "warnings")}
    cache.put(_KIND, key, dump(told) + b"\n" + dump_rows(record.rows).encode())
