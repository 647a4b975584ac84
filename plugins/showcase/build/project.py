"""From a project's folder to findings and casebook."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from showcase.build.checking import CheckReport, Inputs, check_and_keep, read_inputs
from showcase.build.programme import build_day
from showcase.build.settings import read_policy
from showcase.cache import Store
from showcase.casebook import PUBLIC, assemble
from showcase.findings import Finding, Severity
from showcase.model.casebook import Casebook
from showcase.model.heads import CaseHead
from showcase.model.programme import Programme
from showcase.model.values import Status
from showcase.rules import Policy
from showcase.work import uncollected

if TYPE_CHECKING:
    from showcase.site.options import SiteOptions


@dataclass(frozen=True, slots=True)
class Project:
    """A project, read and checked.

    ``heads`` are those of all submissions that have one. ``fingerprint`` changes with the
    programme, with the tables beside it and with the stage that each cohort is in.
    """

    root: Path
    programme: Programme | None
    fingerprint: str
    heads: tuple[CaseHead, ...]
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
    def sound(self) -> tuple[CaseHead, ...]:
        """The heads of the submissions without an error."""
        broken = {f.path for f in self.findings if f.severity is Severity.ERROR}
        return tuple(head for head in self.heads if head.path not in broken)

    @property
    def published(self) -> tuple[CaseHead, ...]:
        """The heads of the submissions that the public may see."""
        return tuple(head for head in self.sound if head.study.status is Status.PUBLISHED)


def open_cache(root: Path) -> Store:
    """Return the project's cache; it lies outside the site and may be deleted at any time."""
    return Store(root / ".cache" / "showcase")


def load_project(
    root: Path,
    *,
    jobs: int | None = None,
    policy: Policy | None = None,
    site: "SiteOptions | None" = None,
) -> Project:
    """Read and check everything under ``root``. Nothing that is handed in raises.

    Without a ``policy``, that of ``mkdocs.yml`` is taken. With a ``site``, what is read anew is
    drawn for it at once.
    """
    cache = open_cache(root)
    with uncollected():
        inputs = read_inputs(root, cache)
    if policy is None:
        policy = read_policy(root)
    return project_of(root, inputs, policy, cache, jobs=jobs, site=site)


def project_of(
    root: Path,
    inputs: Inputs,
    policy: Policy,
    cache: Store,
    *,
    jobs: int | None,
    site: "SiteOptions | None",
) -> Project:
    """Check what was read of a project."""
    with uncollected():
        report, verdicts = check_and_keep(inputs, cache, policy, site, jobs=jobs)
        heads = tuple(head for verdict in verdicts if (head := verdict.head) is not None)
    context = inputs.programme.context
    programme = context.programme if context else None
    return Project(root, programme, inputs.programme.fingerprint, heads, report)


def make_casebook(project: Project, states: frozenset[Status] = PUBLIC) -> Casebook | None:
    """Return the casebook of what is in ``states``, or None without a readable programme."""
    if project.programme is None:
        return None
    with uncollected():
        return assemble(project.programme, project.sound, build_day(), states)


def load_casebook(root: Path) -> Casebook | None:
    """Read, check and assemble in one go."""
    return make_casebook(load_project(root))
