"""The rules of this family, in the order of their codes."""

from showcase.rules.deliverables import (
    bare_platform,
    compilation_not_pdf,
    experience_without_points,
    half_compilation,
    missing_deliverable,
    same_link,
)
from showcase.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    missing_deliverable.RULE,
    experience_without_points.RULE,
    bare_platform.RULE,
    same_link.RULE,
    compilation_not_pdf.RULE,
    half_compilation.RULE,
)
