"""From a project's folder to findings and casebook."""

import datetime
import os
from dataclasses import dataclass
from pathlib import Path

from showcase.cache import Store
from showcase.casebook import PUBLIC, assemble
from showcase.findings import Finding, Severity
from showcase.frontmatter import read_programme
from showcase.intake import PROGRAMME_PATH, Source, load_programme_source, load_sources
from showcase.model.casebook import Casebook
from showcase.model.directory import Directory
from showcase.model.programme import Programme
from showcase.model.submission import Submission
from showcase.model.values import Status
from showcase.rules import check_programme, check_submission
from showcase.rules.rule import Context
from showcase.submissions import read_submission
from showcase.work import open_executor


@dataclass(frozen=True, slots=True)
class Project:
    """A project, read and checked."""

    root: Path
    programme: Programme | None
    submissions: tuple[Submission, ...]
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> int:
        """How many findings keep something from being published."""
        return sum(finding.severity is Severity.ERROR for finding in self.findings)

    @property
    def sound(self) -> tuple[Submission, ...]:
        """The submissions without an error."""
        broken = {f.path for f in self.findings if f.severity is Severity.ERROR}
        return tuple(s for s in self.submissions if s.path not in broken)

    @property
    def published(self) -> tuple[Submission, ...]:
        """The submissions that the public may see."""
        return tuple(s for s in self.sound if s.case and s.case.status is Status.PUBLISHED)


def open_cache(root: Path) -> Store:
    """Return the project's cache; it lies outside the site and may be deleted at any time."""
    return Store(root / ".cache" / "showcase")


def load_project(root: Path, *, jobs: int | None = None) -> Project:
    """Read and check everything under ``root``. Nothing that is handed in raises."""
    cache = open_cache(root)
    source = load_programme_source(root)
    unread = bool(source.faults) and not source.text
    read = None if unread else read_programme(source.text)
    programme = read.programme if read else None
    faults = (*source.faults, *(read.faults if read else ()))
    context = Context(programme, Directory(programme)) if programme else None
    checked = _read_and_check(load_sources(root, cache), context, jobs)
    findings = [*check_programme(PROGRAMME_PATH, faults)]
    findings += [finding for _, found in checked for finding in found]
    return Project(
        root,
        programme,
        tuple(submission for submission, _ in checked),
        tuple(sorted(findings, key=lambda finding: finding.sort_key)),
    )


def make_casebook(project: Project, states: frozenset[Status] = PUBLIC) -> Casebook | None:
    """Return the casebook of what is in ``states``, or None without a readable programme."""
    if project.programme is None:
        return None
    return assemble(project.programme, project.sound, build_day(), states)


def load_casebook(root: Path) -> Casebook | None:
    """Read, check and assemble in one go."""
    return make_casebook(load_project(root))


def build_day() -> datetime.date:
    """Return the day the build is for: that of ``SOURCE_DATE_EPOCH`` where it is set."""
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
    return datetime.date.today()


_Checked = tuple[Submission, tuple[Finding, ...]]


def _read_and_check(
    sources: tuple[Source, ...], context: Context | None, jobs: int | None
) -> list[_Checked]:
    batches = [sources[at : at + 100] for at in range(0, len(sources), 100)]
    with open_executor(len(batches), jobs, small=4) as executor:
        futures = [executor.submit(_read_batch, batch, context) for batch in batches]
        return [checked for future in futures for checked in future.result()]


def _read_batch(sources: tuple[Source, ...], context: Context | None) -> list[_Checked]:
    submissions = [read_submission(source) for source in sources]
    return [(submission, check_submission(submission, context)) for submission in submissions]
