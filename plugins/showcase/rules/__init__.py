"""What must hold of a submission: one rule a file, all findings collected, none thrown."""

from showcase.rules.check import check_programme, check_submission
from showcase.rules.registry import RULES
from showcase.rules.rule import Explanation, Rule

__all__ = ["RULES", "Explanation", "Rule", "check_programme", "check_submission"]
