"""The rules of this family, in the order of their codes."""

from showcase.rules.originality import (
    duplicate_title,
    repeated_passage,
    shared_photo,
    similar_photo,
)
from showcase.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    duplicate_title.RULE,
    shared_photo.RULE,
    repeated_passage.RULE,
    similar_photo.RULE,
)
