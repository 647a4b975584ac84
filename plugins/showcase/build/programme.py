"""The programme and all that follows from it for a check."""

import datetime
import os
from dataclasses import dataclass
from pathlib import Path

from showcase.cache import digest_of
from showcase.findings import Finding
from showcase.frontmatter import read_programme
from showcase.intake import PROGRAMME_PATH, decode, load_programme_source
from showcase.model.directory import Directory
from showcase.model.programme import Programme
from showcase.model.stages import stage_now
from showcase.rules import Context, check_programme


@dataclass(frozen=True, slots=True)
class ProgrammeRead:
    """The context of a check, or None without a readable programme.

    ``fingerprint`` changes with everything that the context is made from.
    """

    context: Context | None
    findings: tuple[Finding, ...]
    fingerprint: str


def read_context(root: Path) -> ProgrammeRead:
    """Read ``cases/programme.yml`` and the tables beside it."""
    source = load_programme_source(root)
    unread = bool(source.faults) and not source.data
    text, decoding = decode(source.data)
    read = None if unread else read_programme(text)
    faults = (*source.faults, *(() if unread else decoding), *(read.faults if read else ()))
    findings = check_programme(PROGRAMME_PATH, faults)
    programme = read.programme if read else None
    if programme is None:
        return ProgrammeRead(None, findings, digest_of(source.data))
    stages = stages_on(programme, build_day())
    context = Context(programme, Directory(programme), stages)
    return ProgrammeRead(context, findings, digest_of(source.data, repr(sorted(stages.items()))))


def stages_on(programme: Programme, day: datetime.date) -> dict[str, str]:
    """Map the id of each cohort to the name of the stage it is in on a day, where it is in one."""
    now = {cohort.id: stage_now(cohort, day).current for cohort in programme.cohorts}
    return {cohort: stage.name for cohort, stage in now.items() if stage is not None}


def build_day() -> datetime.date:
    """Return the day the build is for: that of ``SOURCE_DATE_EPOCH`` where it is set."""
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
    return datetime.date.today()
