"""What stands behind the cases: the list of cohorts, and the public notices."""

from showcase.booklet.data import CohortEntry, CohortStage, Matter
from showcase.booklet.edition import Edition
from showcase.booklet.nodes import Piece, Run
from showcase.model.programme import Cohort, Programme, Stage
from showcase.model.values import format_date


def cohort_entries(edition: Edition) -> tuple[CohortEntry, ...]:
    """Return the cohorts that have a case in the book, in the order of the book."""
    cohorts = {case.cohort.id: case.cohort for case in edition.cases if case.cohort}
    programme = edition.casebook.programme
    return tuple(cohort_entry(cohort, _members(cohort, programme)) for cohort in cohorts.values())


def cohort_entry(cohort: Cohort, members: tuple[str, ...] = ()) -> CohortEntry:
    """Return a cohort with its stages and those of its members that are to be named."""
    return CohortEntry(
        cohort.name,
        f"{cohort.year}年　{cohort.level}　{cohort.standard}",
        tuple(CohortStage(stage.name, _dates(stage)) for stage in cohort.stages),
        members,
    )


def notice_pages(edition: Edition) -> tuple[Matter, ...]:
    """Return the public notices up to the year of the book, oldest first, as one text."""
    notices = edition.casebook.programme.notices
    held = sorted(
        (notice for notice in notices if notice.start.year <= edition.year),
        key=lambda notice: (notice.start, notice.title),
    )
    if not held:
        return ()
    pieces: list[Piece] = []
    for notice in held:
        dates = f"公示期：{format_date(notice.start)}—{format_date(notice.end)}"
        lines = (*notice.text.splitlines(), f"联系：{notice.contact}" if notice.contact else "")
        pieces.append(Piece("heading", (Run("text", notice.title),), level=1))
        pieces += [Piece("par", (Run("text", line),)) for line in (dates, *lines) if line.strip()]
    return (Matter("notices", "附录：公示", tuple(pieces)),)


def _dates(stage: Stage) -> str:
    first, last = stage.start, stage.end
    if first and last:
        return f"{format_date(first)}—{format_date(last)}"
    if first:
        return f"{format_date(first)}起"
    return f"至{format_date(last)}" if last else "日期未定"


def _members(cohort: Cohort, programme: Programme) -> tuple[str, ...]:
    """Names of the selected: institutions, then colleges, then branches."""
    institutions = [i.name for i in programme.institutions if i.id in cohort.institutions]
    colleges = [c.name for c in programme.colleges if c.id in cohort.colleges]
    branches = [b.name for b in programme.branches if b.id in cohort.branches]
    return (*institutions, *colleges, *branches)
