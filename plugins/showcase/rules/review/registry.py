"""The rules of this family, in the order of their codes."""

from showcase.rules.review import (
    author_as_reviewer,
    reviewed_draft,
    reviewed_too_early,
    reviews_out_of_order,
    same_reviewer,
    undated_review,
    unsigned_publication,
)
from showcase.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    unsigned_publication.RULE,
    same_reviewer.RULE,
    reviews_out_of_order.RULE,
    reviewed_too_early.RULE,
    undated_review.RULE,
    author_as_reviewer.RULE,
    reviewed_draft.RULE,
)
