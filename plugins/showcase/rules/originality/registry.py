"""The rules of this family, in the order of their codes."""

from showcase.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
