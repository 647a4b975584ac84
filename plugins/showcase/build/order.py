"""One build: what it starts from, and what it leaves to be told."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from showcase.build.checking import CheckReport
from showcase.build.site_record import SiteRecord
from showcase.cache import Store
from showcase.findings import Finding, Severity
from showcase.intake import Source
from showcase.rules import Policy

if TYPE_CHECKING:
    from showcase.build.frames import Frames

MakeFrames = Callable[[Path, Path], "Frames"]
"""Lets MkDocs render a project into a folder."""
_LOG = logging.getLogger("showcase")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build leaves to be told: the report of the check, and all findings."""

    report: CheckReport
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> int:
        """How many findings keep something from being published or printed."""
        return sum(finding.severity is Severity.ERROR for finding in self.findings)


class BuildError(Exception):
    """The site can't be built; the text is for people."""


@dataclass(frozen=True, slots=True)
class Building:
    """One build: where from, where to, and what is wanted.

    ``frame_key`` is None where only MkDocs can tell whether its frames are still good. ``stamp``
    changes with everything that the site is made from; it is empty where nobody can tell.
    """

    root: Path
    out: Path
    cache: Store
    key: str
    settings: dict[object, Any]
    policy: Policy
    sources: tuple[Source, ...]
    frame_key: str | None
    stamp: str
    booklets: bool
    jobs: int | None


def outcome_of(record: SiteRecord) -> Outcome:
    """Return what is to be told, and tell what hand-written pages get wrong."""
    for warning in record.warnings:
        _LOG.warning("%s", warning)
    found = dict.fromkeys((*record.report.findings, *record.findings))
    return Outcome(record.report, tuple(sorted(found, key=lambda one: one.sort_key)))
