"""The rules of this family, in the order of their codes."""

from showcase.rules.programme import (
    ambiguous_name,
    branch_twice,
    cohort_without_units,
    contradicting_limits,
    dangling_id,
    duplicate_id,
    end_before_start,
    member_twice,
    review_steps,
    short_notice,
    stage_twice,
    stages_out_of_order,
    undated_stage,
    unfit_standard,
    young_branch,
)
from showcase.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    dangling_id.RULE,
    duplicate_id.RULE,
    ambiguous_name.RULE,
    branch_twice.RULE,
    member_twice.RULE,
    cohort_without_units.RULE,
    unfit_standard.RULE,
    stage_twice.RULE,
    stages_out_of_order.RULE,
    undated_stage.RULE,
    end_before_start.RULE,
    short_notice.RULE,
    young_branch.RULE,
    contradicting_limits.RULE,
    review_steps.RULE,
)
