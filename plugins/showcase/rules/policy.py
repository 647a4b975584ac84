"""How much a department makes its rules weigh, and what an author is exempt from."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from showcase.findings import Finding, Severity
from showcase.rules.registry import RULES_BY_CODE


@dataclass(frozen=True, slots=True)
class Policy:
    """``weights`` maps codes of waivable rules to their severity here, None for switched off."""

    weights: Mapping[str, Severity | None] = field(default_factory=dict)

    def weigh(self, finding: Finding) -> Finding | None:
        """Return the finding as the department weighs it, or None where its rule is off."""
        severity = self.weights.get(finding.code, finding.severity)
        if severity is None:
            return None
        return finding if severity is finding.severity else replace(finding, severity=severity)


def is_waived(finding: Finding, waived: Collection[str]) -> bool:
    """Tell whether an author may leave a finding as it is: never an error."""
    if finding.code not in waived or finding.severity is Severity.ERROR:
        return False
    return RULES_BY_CODE[finding.code].waivable
