"""The rules of this family, in the order of their codes."""

from showcase.rules.media import (
    missing_caption,
    missing_file,
    outside_folder,
    unused_file,
)
from showcase.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    missing_file.RULE,
    outside_folder.RULE,
    missing_caption.RULE,
    unused_file.RULE,
)
