"""What must hold of a submission: one rule a file, all findings collected, none thrown."""

from showcase.rules.check import check_programme, check_submission, compare_submissions
from showcase.rules.context import Context
from showcase.rules.exemptions import Settled, settle
from showcase.rules.lookup import nearest_rule, rule_named
from showcase.rules.policy import Policy, PolicyError, read_policy_from
from showcase.rules.registry import RULES, RULES_BY_CODE
from showcase.rules.rule import Explanation, Rule

__all__ = [
    "RULES",
    "RULES_BY_CODE",
    "Context",
    "Explanation",
    "Policy",
    "PolicyError",
    "Rule",
    "Settled",
    "check_programme",
    "check_submission",
    "compare_submissions",
    "nearest_rule",
    "read_policy_from",
    "rule_named",
    "settle",
]
