"""All rules, in the order of their codes. Codes are stable and never used again."""

from showcase.rules.booklet import registry as booklet
from showcase.rules.deliverables import registry as deliverables
from showcase.rules.front_matter import registry as front_matter
from showcase.rules.gate import registry as gate
from showcase.rules.media import registry as media
from showcase.rules.originality import registry as originality
from showcase.rules.privacy import registry as privacy
from showcase.rules.programme import registry as programme
from showcase.rules.review import registry as review
from showcase.rules.rule import Rule
from showcase.rules.text import registry as text
from showcase.rules.waivers import registry as waivers
from showcase.rules.wording import registry as wording

FAMILIES = (
    programme,
    front_matter,
    waivers,
    gate,
    deliverables,
    text,
    media,
    review,
    wording,
    privacy,
    originality,
    booklet,
)
RULES: tuple[Rule, ...] = tuple(
    sorted((rule for family in FAMILIES for rule in family.RULES), key=lambda rule: rule.code)
)
RULES_BY_FAULT = {rule.fault: rule for rule in RULES if rule.fault is not None}
RULES_BY_CODE = {rule.code: rule for rule in RULES}
CHECKS = tuple(rule for rule in RULES if rule.check is not None)
COMPARISONS = tuple(rule for rule in RULES if rule.compare is not None)
