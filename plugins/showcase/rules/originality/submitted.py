"""Which submissions are compared with one another."""

import re
import unicodedata
from collections.abc import Iterable

from showcase.model.facts import CaseFacts
from showcase.model.values import Status

_COMPARED = {Status.SUBMITTED.value, Status.PUBLISHED.value}
_LETTERS = re.compile(r"[^\W_]+")


def in_order(facts: Iterable[CaseFacts]) -> list[CaseFacts]:
    """Return what is handed in or published, the earliest first.

    A draft may still change, and what is withdrawn may stand anew in another case.
    """
    compared = [case for case in facts if case.status in _COMPARED]
    return sorted(compared, key=lambda case: (case.date, case.path))


def is_same_case(later: CaseFacts, earlier: CaseFacts) -> bool:
    """Tell whether two cases are of one unit and bear one title."""
    return bool(later.unit) and later.unit == earlier.unit and _fold(later) == _fold(earlier)


def title_key(case: CaseFacts) -> tuple[str, str]:
    """Return what is the same for two cases of one unit with one title."""
    return (case.unit, _fold(case))


def _fold(case: CaseFacts) -> str:
    """Return a title without spaces and punctuation, where anything else is in it."""
    plain = unicodedata.normalize("NFKC", case.title).casefold()
    return "".join(_LETTERS.findall(plain)) or plain
