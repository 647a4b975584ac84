"""The rules of this family, in the order of their codes."""

from showcase.rules.rule import Rule
from showcase.rules.waivers import (
    not_waivable,
    repeated_waiver,
    short_reason,
    unknown_rule,
    unused_waiver,
)

RULES: tuple[Rule, ...] = (
    unknown_rule.RULE,
    not_waivable.RULE,
    short_reason.RULE,
    unused_waiver.RULE,
    repeated_waiver.RULE,
)
