"""The rules of this family, in the order of their codes."""

from showcase.rules.gate import (
    bad_name,
    broken_picture,
    control_character,
    encoding,
    lying_type,
    symlink,
    too_large,
    unreadable,
)
from showcase.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    bad_name.RULE,
    symlink.RULE,
    too_large.RULE,
    unreadable.RULE,
    encoding.RULE,
    control_character.RULE,
    lying_type.RULE,
    broken_picture.RULE,
)
