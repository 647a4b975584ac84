"""How much a department makes its rules weigh."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from showcase.findings import Finding, Severity
from showcase.rules.lookup import nearest_rule, rule_named
from showcase.rules.rule import Rule

# An unquoted ``off`` is False to YAML 1.1.
_WEIGHTS: dict[str, Severity | None] = {
    "error": Severity.ERROR,
    "错误": Severity.ERROR,
    "warning": Severity.WARNING,
    "提醒": Severity.WARNING,
    "info": Severity.INFO,
    "参考": Severity.INFO,
    "off": None,
    "关闭": None,
    "false": None,
}
_KNOWN = "错误、提醒、参考、关闭（或 error、warning、info、off）"


class PolicyError(Exception):
    """The department's settings of its rules make no sense; the text says why, in Chinese.

    ``key`` is the key they stand under, as it was given.
    """

    def __init__(self, text: str, key: object = "") -> None:
        super().__init__(text)
        self.key = key


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

    def is_off(self, code: str) -> bool:
        """Tell whether the department has switched a rule off."""
        return code in self.weights and self.weights[code] is None


def read_policy_from(rules: object) -> Policy:
    """Return the policy that the option ``rules`` asks for; PolicyError where it makes no sense."""
    if rules is None:
        return Policy()
    if not isinstance(rules, Mapping):
        raise PolicyError("rules 下面要一行一条规则，写成“编号: 轻重”，例如 T304: 提醒。", "rules")
    weights: dict[str, Severity | None] = {}
    for key, value in rules.items():
        rule = _rule(key)
        if rule.code in weights:
            raise PolicyError(f"{rule.code}（{rule.name}）写了两次，请只留一行。", key)
        weights[rule.code] = _weight(rule, key, value)
    return Policy(weights)


def _rule(key: object) -> Rule:
    rule = rule_named(str(key))
    if rule is None:
        near = nearest_rule(str(key))
        hint = f"您是不是想写 {near.code}（{near.name}）？" if near else "请核对编号。"
        raise PolicyError(f"没有“{key}”这条规则，{hint}", key)
    if not rule.waivable:
        told = f"{rule.code}（{rule.name}）是必查的，不能改轻重，也不能关闭，请删掉这一行。"
        raise PolicyError(told, key)
    return rule


def _weight(rule: Rule, key: object, value: object) -> Severity | None:
    text = "" if value is None else "on" if value is True else str(value).strip()
    if text.lower() not in _WEIGHTS:
        told = f"写成“{text}”看不懂" if text else "后面没有写轻重"
        raise PolicyError(f"{rule.code} {told}，只能写{_KNOWN}。", key)
    return _WEIGHTS[text.lower()]
