"""The rules of this family, in the order of their codes."""

from showcase.rules.programme import (
    dangling_id,
    duplicate_id,
)
from showcase.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    dangling_id.RULE,
    duplicate_id.RULE,
)
