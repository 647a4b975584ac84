"""A list of cases that stays readable, and quick to load, however long it becomes."""

from dataclasses import dataclass

from showcase.model.casebook import Case, Casebook
from showcase.site.cards import CaseCard, case_cards

ROW_LIMIT = 120
FEW = 8


@dataclass(frozen=True, slots=True)
class CaseRows:
    """The first rows of a list; ``rest`` more stand at ``rest_url``."""

    rows: tuple[CaseCard, ...]
    rest: int
    rest_url: str

    @property
    def few(self) -> bool:
        """Whether there is room for a photo and the summary of each."""
        return len(self.rows) <= FEW


def case_rows(cases: tuple[Case, ...], casebook: Casebook, rest_url: str) -> CaseRows:
    """Return the rows of a list; what is too many is left to the browse page."""
    rest = max(0, len(cases) - ROW_LIMIT)
    return CaseRows(case_cards(cases[:ROW_LIMIT], casebook), rest, rest_url)
