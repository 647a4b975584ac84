"""What a department makes of the rules, in every way that mkdocs.yml can say it."""

from pathlib import Path
from textwrap import indent

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.config import load_config

from showcase.build.checking import check_project
from showcase.build.mkdocs_file import SettingsError
from showcase.build.project import open_cache
from showcase.build.settings import read_policy
from showcase.findings import Finding, Severity, Span
from showcase.model.facts import Claim
from showcase.plugin import ShowcasePlugin
from showcase.rules import (
    RULES,
    Policy,
    PolicyError,
    nearest_rule,
    read_policy_from,
    rule_named,
    settle,
)
from tests.tiny import FRONT, MKDOCS, case_text, write_project

WAIVABLE = [rule for rule in RULES if rule.waivable]
FIXED = [rule for rule in RULES if not rule.waivable]


def finding(code: str, severity: Severity, path: str = "cases/2026/a.md") -> Finding:
    """Return a finding of a rule."""
    return Finding(path, Span(), code, code, severity, "有问题", "请改")


def settings(root: Path, rules: str, plugins: str = "") -> Path:
    """Write a project whose plugin has these rules."""
    listed = plugins or f"plugins:\n  - showcase:\n      rules:\n{indent(rules, ' ' * 8)}\n"
    return write_project(root, {"mkdocs.yml": MKDOCS.replace("plugins: [showcase]\n", listed)})


# --- values ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "severity"),
    [
        ("error", Severity.ERROR),
        ("错误", Severity.ERROR),
        ("warning", Severity.WARNING),
        ("提醒", Severity.WARNING),
        ("info", Severity.INFO),
        ("参考", Severity.INFO),
        (" Info ", Severity.INFO),
        ("off", None),
        ("OFF", None),
        ("关闭", None),
        (False, None),
    ],
)
def test_a_value_is_understood(value: object, severity: Severity | None) -> None:
    assert read_policy_from({"T304": value}).weights == {"T304": severity}


@pytest.mark.parametrize(
    "key", ["T304", "t304", "Ｔ３０４", "text-length", "Text-Length", " T304 "]
)
def test_a_rule_goes_by_code_and_name(key: str) -> None:
    assert read_policy_from({key: "off"}).weights == {"T304": None}


@pytest.mark.parametrize("rules", [None, {}])
def test_nothing_said_is_nothing_changed(rules: object) -> None:
    assert read_policy_from(rules) == Policy()


@pytest.mark.parametrize(
    ("rules", "key", "told"),
    [
        ({"T304x": "off"}, "T304x", "没有“T304x”这条规则，您是不是想写 T304（text-length）？"),
        ({"字数": "off"}, "字数", "没有“字数”这条规则，请核对编号。"),
        ({304: "off"}, 304, "没有“304”这条规则"),
        ({"T304": "严重"}, "T304", "T304 写成“严重”看不懂，只能写错误、提醒、参考、关闭"),
        ({"T304": True}, "T304", "T304 写成“on”看不懂"),
        ({"T304": None}, "T304", "T304 后面没有写轻重"),
        ({"T304": ""}, "T304", "T304 后面没有写轻重"),
        ({"T304": ["off"]}, "T304", "看不懂"),
        ({"F203": "off"}, "F203", "F203（full-width-colon）是必查的"),
        ({"F203": "error"}, "F203", "请删掉这一行。"),
        ({"T304": "off", "text-length": "off"}, "text-length", "T304（text-length）写了两次"),
        (["T304"], "rules", "rules 下面要一行一条规则"),
        ("T304", "rules", "rules 下面要一行一条规则"),
        (False, "rules", "rules 下面要一行一条规则"),
    ],
)
def test_what_makes_no_sense_is_told(rules: object, key: object, told: str) -> None:
    with pytest.raises(PolicyError) as caught:
        read_policy_from(rules)
    assert told in str(caught.value)
    assert caught.value.key == key


@pytest.mark.parametrize("rule", FIXED, ids=lambda rule: rule.code)
def test_what_guards_the_public_stays_as_it_is(rule: object) -> None:
    with pytest.raises(PolicyError):
        read_policy_from({getattr(rule, "name", ""): "off"})


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_is_found_by_what_people_write(rule: object) -> None:
    code, name = getattr(rule, "code", ""), getattr(rule, "name", "")
    assert rule_named(code.lower()) is rule_named(f" {name.upper()} ") is rule


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("text-lenght", "T304"),
        ("ＴＥＸＴ－ｌｅｎｇｔｈ。", "T304"),
        ("missing-captions", "M403"),
        ("X400", "X004"),
        ("T304x", "T304"),
        ("T34", None),
        ("字数", None),
        ("", None),
    ],
)
def test_the_nearest_rule_is_guessed_where_it_is_one(written: str, code: str | None) -> None:
    near = nearest_rule(written)
    assert (near.code if near else None) == code


def test_a_long_word_is_near_nothing() -> None:
    assert nearest_rule("T304" * 100_000) is None


# --- weighing -------------------------------------------------------------------------------------


def test_a_finding_is_weighed() -> None:
    policy = Policy({"T304": Severity.ERROR, "T306": None})
    weighed = policy.weigh(finding("T304", Severity.WARNING))
    assert weighed == finding("T304", Severity.ERROR)
    assert policy.weigh(finding("T306", Severity.WARNING)) is None
    other = finding("T307", Severity.INFO)
    assert policy.weigh(other) is other
    assert (policy.is_off("T306"), policy.is_off("T304"), policy.is_off("T307")) == (
        True,
        False,
        False,
    )


@given(
    st.lists(st.tuples(st.sampled_from(RULES), st.sampled_from(list(Severity))), max_size=8),
    st.lists(st.sampled_from(RULES), max_size=8),
    st.dictionaries(
        st.sampled_from([rule.code for rule in WAIVABLE]), st.sampled_from([*Severity, None])
    ),
)
def test_no_exemption_hides_an_error(
    found: list[tuple[object, Severity]],
    claimed: list[object],
    weights: dict[str, Severity | None],
) -> None:
    policy = Policy(weights)
    findings = [finding(getattr(rule, "code", ""), severity) for rule, severity in found]
    claims = tuple(Claim(getattr(rule, "code", ""), Span()) for rule in claimed)
    settled = settle(findings, {"cases/2026/a.md": claims}, policy)
    weighed = [kept for one in findings if (kept := policy.weigh(one))]
    own = [one for one in settled.told if not one.code.startswith("X") or one in weighed]
    assert sorted(map(repr, [*own, *settled.waived])) == sorted(map(repr, weighed))
    for waived in settled.waived:
        assert waived.severity is not Severity.ERROR
        assert rule_named(waived.code) in WAIVABLE
        assert waived.code in {claim.rule for claim in claims}


def test_an_exemption_is_one_submissions_own() -> None:
    one, other = (finding("T304", Severity.WARNING, f"cases/2026/{name}.md") for name in "ab")
    settled = settle([one, other], {one.path: (Claim("T304", Span()),), other.path: ()}, Policy())
    assert (settled.told, settled.waived) == ((other,), (one,))


def test_without_a_programme_nobody_knows_what_is_of_use(tmp_path: Path) -> None:
    waiver = (
        "豁免: [{规则: T304, 理由: 大事记，篇幅本来就短}, {规则: 字数, 理由: 大事记，篇幅短}]\n"
    )
    root = write_project(
        tmp_path,
        {"cases/2026/a.md": case_text(FRONT + waiver), "cases/programme.yml": "branches: ["},
    )
    report = check_project(root, open_cache(root), Policy(), jobs=1)
    assert {one.code for one in report.findings if one.path == "cases/2026/a.md"} == {"X001"}


def test_the_policy_decides_after_the_cache(tmp_path: Path) -> None:
    root = write_project(tmp_path, {"cases/2026/a.md": case_text(body="\n太短。\n")})
    cache = open_cache(root)
    plain = check_project(root, cache, Policy(), jobs=1)
    stern = check_project(root, cache, Policy({"T304": Severity.ERROR}), jobs=1)
    lenient = check_project(root, cache, Policy({"T304": None, "T306": None}), jobs=1)
    assert (plain.published, stern.published, lenient.published) == (1, 0, 1)
    assert {one.code for one in plain.findings} - {one.code for one in lenient.findings} == {
        "T304",
        "T306",
    }


# --- mkdocs.yml -----------------------------------------------------------------------------------

LISTED = {
    "a name": ("plugins: [showcase]\n", {}),
    "a name among others": ("plugins:\n  - search\n  - showcase\n", {}),
    "a mapping in a list": ("plugins: [{showcase: {rules: {T304: off}}}]\n", {"T304": None}),
    "a mapping": ("plugins: {showcase: {rules: {T304: 错误}}}\n", {"T304": Severity.ERROR}),
    "a mapping without options": ("plugins:\n  showcase:\n", {}),
    "no rules": ("plugins:\n  - showcase:\n      booklets: false\n", {}),
    "empty rules": ("plugins:\n  - showcase:\n      rules:\n", {}),
    "another plugin's rules": ("plugins:\n  - search: {lang: en}\n  - showcase\n", {}),
    "quoted": ('plugins: [{showcase: {"rules": {"T304": "off"}}}]\n', {"T304": None}),
    "an anchor": (
        "extra: {x: &x {T304: off}}\nplugins: [{showcase: {rules: *x}}]\n",
        {"T304": None},
    ),
    "a merge": (
        "extra: {x: &x {T304: off}}\nplugins: [{showcase: {rules: {<<: *x, T306: info}}}]\n",
        {"T304": None, "T306": Severity.INFO},
    ),
    "of two the last": (
        "plugins: [{showcase: {rules: {T304: off, T304: info}}}]\n",
        {"T304": Severity.INFO},
    ),
}


@pytest.mark.parametrize("name", LISTED)
def test_mkdocs_and_our_commands_read_the_same(name: str, tmp_path: Path) -> None:
    plugins, weights = LISTED[name]
    root = settings(tmp_path, "", plugins)
    assert read_policy(root).weights == weights
    assert _policy_of_mkdocs(root).weights == weights


def test_the_environment_may_decide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = settings(
        tmp_path,
        "T304: !ENV SC_ONE\nT306: !ENV [SC_NONE, SC_TWO, info]\nT307: !ENV [SC_NONE, 参考]\n",
    )
    monkeypatch.setenv("SC_ONE", "error")
    monkeypatch.setenv("SC_TWO", "off")
    monkeypatch.delenv("SC_NONE", raising=False)
    expected = {"T304": Severity.ERROR, "T306": None, "T307": Severity.INFO}
    assert read_policy(root).weights == expected
    assert _policy_of_mkdocs(root).weights == expected
    monkeypatch.delenv("SC_ONE")
    with pytest.raises(SettingsError, match="T304 后面没有写轻重"):
        read_policy(root)


def test_what_is_inherited_counts(tmp_path: Path) -> None:
    root = settings(
        tmp_path, "", "INHERIT: base/all.yml\nplugins: {showcase: {rules: {T306: off}}}\n"
    )
    parent = root / "base/all.yml"
    parent.parent.mkdir()
    parent.write_text("plugins: {showcase: {rules: {T304: info, T306: info}}}\n", encoding="utf-8")
    expected = {"T304": Severity.INFO, "T306": None}
    assert read_policy(root).weights == expected
    assert _policy_of_mkdocs(root).weights == expected
    parent.write_text("\n\nplugins: {showcase: {rules: {T30: info}}}\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"all\.yml 第 3 行：没有“T30”这条规则"):
        read_policy(root)


def test_an_endless_inheritance_ends(tmp_path: Path) -> None:
    assert read_policy(settings(tmp_path, "", "INHERIT: mkdocs.yml\n")) == Policy()


def test_tags_of_python_are_never_run(tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    root = settings(tmp_path / "project", "T304: off\n")
    file = root / "mkdocs.yml"
    tags = [
        "!!python/name:os.system",
        f'!!python/object/apply:pathlib.Path.touch [!!python/object/apply:pathlib.Path ["{mark}"]]',
        "!relative $docs_dir",
        "!own {a: [1]}",
        "!<tag:example.org,2026:x> 3",
    ]
    listed = "".join(f"  - {tag}\n" for tag in tags)
    file.write_text(f"{file.read_text(encoding='utf-8')}extra:\n{listed}", encoding="utf-8")
    assert read_policy(root).weights == {"T304": None}
    assert not mark.exists()


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        ("T306: off\n# 说明\nT30x: off", "mkdocs.yml 第 9 行：没有“T30x”这条规则"),
        ("T304: 严重", "mkdocs.yml 第 7 行：T304 写成“严重”看不懂"),
        ("T304:", "mkdocs.yml 第 7 行：T304 后面没有写轻重"),
        ("304: off", "mkdocs.yml 第 7 行：没有“304”这条规则"),
        ("F203: info", "mkdocs.yml 第 7 行：F203（full-width-colon）"),
        ("- T304", "mkdocs.yml 第 6 行：rules 下面要一行一条规则"),
    ],
)
def test_the_line_is_told(rules: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        read_policy(settings(tmp_path, rules))
    assert str(caught.value).startswith(told)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("a: [\nb: :", "mkdocs.yml 第 2 行读不下去"),
        ("a: 2026-13-44", "mkdocs.yml 读不出来"),
        ("名: 值".encode("gb18030"), "mkdocs.yml 读不出来"),
        ("[" * 5000, "mkdocs.yml 读不出来"),
        ("a: &a [*a]", "mkdocs.yml 第 1 行读不下去"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(
    content: str | bytes, told: str, tmp_path: Path
) -> None:
    with pytest.raises(SettingsError, match=told):
        read_policy(write_project(tmp_path, {"mkdocs.yml": content}))


@pytest.mark.parametrize("content", ["", "[]", "plugins: showcase", "plugins: [[showcase]]", "3"])
def test_a_file_that_says_nothing_changes_nothing(content: str, tmp_path: Path) -> None:
    assert read_policy(write_project(tmp_path, {"mkdocs.yml": content})) == Policy()


def test_without_a_file_nothing_is_changed(tmp_path: Path) -> None:
    assert read_policy(tmp_path) == Policy()


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").mkdir()
    with pytest.raises(SettingsError, match="打不开"):
        read_policy(tmp_path)


def _policy_of_mkdocs(root: Path) -> Policy:
    config = load_config(config_file=str(root / "mkdocs.yml"))
    plugin = config.plugins["showcase"]
    assert isinstance(plugin, ShowcasePlugin)
    return read_policy_from(plugin.config.rules)
