"""From a project's folder to findings and casebook."""

from dataclasses import dataclass
from pathlib import Path

from showcase.build.checking import CheckReport, weigh
from showcase.build.programme import build_day, read_context
from showcase.build.settings import read_policy
from showcase.cache import Store
from showcase.casebook import PUBLIC, assemble
from showcase.findings import Finding, Severity
from showcase.intake import Source, load_sources
from showcase.model.casebook import Casebook
from showcase.model.facts import CaseFacts
from showcase.model.programme import Programme
from showcase.model.submission import Submission
from showcase.model.values import Status
from showcase.rules import Context, Policy, check_submission, compare_submissions
from showcase.submissions import facts_of, read_submission
from showcase.work import open_executor


@dataclass(frozen=True, slots=True)
class Project:
    """A project, read and checked."""

    root: Path
    programme: Programme | None
    submissions: tuple[Submission, ...]
    report: CheckReport

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything to mend."""
        return self.report.findings

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


def load_project(root: Path, *, jobs: int | None = None, policy: Policy | None = None) -> Project:
    """Read and check everything under ``root``. Nothing that is handed in raises.

    Without a ``policy``, that of ``mkdocs.yml`` is taken.
    """
    read = read_context(root)
    context = read.context
    checked = _read_and_check(load_sources(root, open_cache(root)), context, jobs)
    facts = [facts for _, _, facts in checked]
    compared = compare_submissions(facts, context) if context else ()
    found = [finding for _, findings, _ in checked for finding in findings]
    states = {known.path: (known.status, known.claims) for known in facts}
    if policy is None:
        policy = read_policy(root)
    return Project(
        root,
        context.programme if context else None,
        tuple(submission for submission, _, _ in checked),
        weigh((*read.findings, *found, *compared), states, policy, complete=context is not None),
    )


def make_casebook(project: Project, states: frozenset[Status] = PUBLIC) -> Casebook | None:
    """Return the casebook of what is in ``states``, or None without a readable programme."""
    if project.programme is None:
        return None
    return assemble(project.programme, project.sound, build_day(), states)


def load_casebook(root: Path) -> Casebook | None:
    """Read, check and assemble in one go."""
    return make_casebook(load_project(root))


_Checked = tuple[Submission, tuple[Finding, ...], CaseFacts]


def _read_and_check(
    sources: tuple[Source, ...], context: Context | None, jobs: int | None
) -> list[_Checked]:
    batches = [sources[at : at + 100] for at in range(0, len(sources), 100)]
    with open_executor(len(batches), jobs, small=4) as executor:
        futures = [executor.submit(_read_batch, batch, context) for batch in batches]
        return [checked for future in futures for checked in future.result()]


def _read_batch(sources: tuple[Source, ...], context: Context | None) -> list[_Checked]:
    directory = context.directory if context else None
    submissions = [read_submission(source) for source in sources]
    return [(s, check_submission(s, context), facts_of(s, directory)) for s in submissions]
