"""Finding a rule by what people write: its code or its name."""

import unicodedata
from difflib import SequenceMatcher, get_close_matches

from showcase.rules.registry import RULES
from showcase.rules.rule import Rule

_SPELLINGS = {spelling.lower(): rule for rule in RULES for spelling in (rule.code, rule.name)}


def rule_named(text: str) -> Rule | None:
    """Return the rule of a code or name, however it is cased and however wide its letters are."""
    return _SPELLINGS.get(_plain(text))


def nearest_rule(text: str) -> Rule | None:
    """Return the rule that a misspelt code or name is nearest to; None where it may be several."""
    written = _plain(text)[:60]
    near = get_close_matches(written, _SPELLINGS, n=5, cutoff=0.7)
    turned = [spelling for spelling in near if sorted(spelling) == sorted(written)]
    if not turned and near:
        best = _likeness(near[0], written)
        turned = [spelling for spelling in near if _likeness(spelling, written) == best]
    return _SPELLINGS[turned[0]] if len(turned) == 1 else None


def _likeness(spelling: str, written: str) -> float:
    return SequenceMatcher(None, spelling, written).ratio()


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().lower()
