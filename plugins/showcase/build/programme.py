"""The programme and all that follows from it for a check."""

import datetime
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from types import MappingProxyType

from showcase.build.kept_programme import understand_programme
from showcase.cache import Store, digest_of
from showcase.findings import FaultKind, Finding
from showcase.intake import (
    PROGRAMME_PATH,
    WORDING_PATH,
    decode,
    load_programme_source,
    load_wording_source,
    read_wording,
)
from showcase.model.directory import Directory
from showcase.model.programme import Programme
from showcase.model.stages import stage_now
from showcase.model.wording import WordingRows, WordingTable, merge
from showcase.rules import Context, check_programme
from showcase.rules.wording.shipped import shipped_rows


@dataclass(frozen=True, slots=True)
class ProgrammeRead:
    """The context of a check, or None without a readable programme.

    ``fingerprint`` changes with everything that the context is made from.
    """

    context: Context | None
    findings: tuple[Finding, ...]
    fingerprint: str


def read_context(
    root: Path,
    given: Mapping[str, bytes] = MappingProxyType({}),
    *,
    cache: Store | None = None,
) -> ProgrammeRead:
    """Read ``cases/programme.yml`` and the tables beside it.

    ``given`` maps paths to contents that stand for those on the disk.
    """
    source = load_programme_source(root)
    if PROGRAMME_PATH in given:
        source = replace(source, data=given[PROGRAMME_PATH])
    unread = bool(source.faults) and not source.data
    text, decoding = decode(source.data)
    read = None if unread else understand_programme(text, cache)
    faults = (*source.faults, *(() if unread else decoding), *(read.faults if read else ()))
    findings = check_programme(PROGRAMME_PATH, faults)
    programme = read.programme if read else None
    phrases = _read_phrases(root, given)
    findings += phrases.findings
    if programme is None:
        return ProgrammeRead(None, findings, digest_of(source.data, phrases.data))
    stages = stages_on(programme, build_day())
    left_out = read.left_out if read else frozenset()
    context = Context(programme, Directory(programme), stages, phrases.table, left_out)
    made_from = (source.data, repr(sorted(stages.items())), phrases.data)
    return ProgrammeRead(context, findings, digest_of(*made_from))


@dataclass(frozen=True, slots=True)
class _Phrases:
    table: WordingTable
    findings: tuple[Finding, ...]
    data: bytes


def _read_phrases(root: Path, given: Mapping[str, bytes]) -> _Phrases:
    """Read the shipped phrases, and those of the department, which go before them."""
    source = load_wording_source(root)
    data = given.get(WORDING_PATH, source.data if source else b"")
    text, decoding = decode(data)
    # Excel writes what it likes: an encoding that is recognised is fine here.
    told = [f for f in decoding if f.kind is not FaultKind.ENCODING or not f.subject]
    read = read_wording(text)
    faults = (*(source.faults if source else ()), *told, *read.faults)
    table = merge(shipped_rows(), read.rows) if read.rows != WordingRows() else _shipped()
    return _Phrases(table, check_programme(WORDING_PATH, faults), data)


@cache
def _shipped() -> WordingTable:
    """Return the shipped table, always the same one, so that it is made ready once."""
    return merge(shipped_rows())


def stages_on(programme: Programme, day: datetime.date) -> dict[str, str]:
    """Map the id of each cohort to the name of the stage it is in on a day, where it is in one."""
    now = {cohort.id: stage_now(cohort, day).current for cohort in programme.cohorts}
    return {cohort: stage.name for cohort, stage in now.items() if stage is not None}


def build_day() -> datetime.date:
    """Return the day the build is for: that of ``SOURCE_DATE_EPOCH`` where it is set."""
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
    return datetime.date.today()
