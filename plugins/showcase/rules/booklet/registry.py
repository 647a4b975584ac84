"""The rules of this family, in the order of their codes."""

from showcase.rules.booklet import (
    coarse_photo,
    empty_imprint,
    missing_glyph,
    unreadable_photo,
    unsettled_layout,
)
from showcase.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    missing_glyph.RULE,
    empty_imprint.RULE,
    unreadable_photo.RULE,
    coarse_photo.RULE,
    unsettled_layout.RULE,
)
