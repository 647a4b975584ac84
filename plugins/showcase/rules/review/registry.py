"""The rules of this family, in the order of their codes."""

from showcase.rules.review import (
    unsigned_publication,
)
from showcase.rules.rule import Rule

RULES: tuple[Rule, ...] = (unsigned_publication.RULE,)
