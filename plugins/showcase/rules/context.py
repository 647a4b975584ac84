"""What a rule may know besides what it looks at."""

from dataclasses import dataclass, field

from showcase.model.directory import Directory
from showcase.model.programme import Cohort, Programme
from showcase.model.submission import Submission
from showcase.model.wording import WordingTable


@dataclass(frozen=True, slots=True)
class Context:
    """The programme and what follows from it on the day of the check.

    ``stages`` maps a cohort's id to the name of the stage it is in, where it is in one; so no
    rule asks for the day. ``wording`` are the department's tables of phrases. ``left_out`` are
    names of units whose entry in the programme is too broken to be used.
    """

    programme: Programme
    directory: Directory
    stages: dict[str, str] = field(default_factory=dict)
    wording: WordingTable = field(default_factory=WordingTable)
    left_out: frozenset[str] = frozenset()

    def cohort_of(self, submission: Submission) -> Cohort | None:
        """Return the cohort that a submission names, or its unit's newest; None where unknown."""
        case = submission.case
        if case is None:
            return None
        return self.directory.cohort_for(case.cohort, self.directory.unit(case.branch))
