"""What must hold of a submission: one rule a file, all findings collected, none thrown."""

from showcase.rules.check import check_programme, check_submission, compare_submissions
from showcase.rules.context import Context
from showcase.rules.policy import Policy, is_waived
from showcase.rules.registry import RULES, RULES_BY_CODE
from showcase.rules.rule import Explanation, Rule

__all__ = [
    "RULES",
    "RULES_BY_CODE",
    "Context",
    "Explanation",
    "Policy",
    "Rule",
    "check_programme",
    "check_submission",
    "compare_submissions",
    "is_waived",
]
