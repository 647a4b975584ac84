"""The rules of this family, in the order of their codes."""

from showcase.rules.rule import Rule
from showcase.rules.text import (
    far_too_long,
    missing_section,
    raw_html,
    summary_length,
    text_length,
    unsafe_link,
    unused_footnote,
)

RULES: tuple[Rule, ...] = (
    raw_html.RULE,
    unsafe_link.RULE,
    unused_footnote.RULE,
    text_length.RULE,
    far_too_long.RULE,
    missing_section.RULE,
    summary_length.RULE,
)
