"""The rules of this family, in the order of their codes."""

from showcase.rules.booklet import (
    bare_spine,
    coarse_on_press,
    coarse_photo,
    empty_imprint,
    heavy_file,
    left_in_rgb,
    lost_target,
    missing_cover,
    missing_glyph,
    mixed_grey,
    not_archival,
    odd_page_count,
    unembedded_font,
    unreadable_photo,
    unsettled_layout,
    wrong_colour,
    wrong_page_box,
)
from showcase.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    missing_glyph.RULE,
    empty_imprint.RULE,
    unreadable_photo.RULE,
    coarse_photo.RULE,
    unsettled_layout.RULE,
    missing_cover.RULE,
    wrong_page_box.RULE,
    unembedded_font.RULE,
    coarse_on_press.RULE,
    odd_page_count.RULE,
    wrong_colour.RULE,
    mixed_grey.RULE,
    left_in_rgb.RULE,
    not_archival.RULE,
    bare_spine.RULE,
    lost_target.RULE,
    heavy_file.RULE,
)
