"""The guide's list of rules is made from the rules."""

import re
from html import escape
from pathlib import Path

from lxml import html

from showcase.rules import RULES
from showcase.rules.families import FAMILY_NAMES
from showcase.site.reference import render_reference

ROOT = Path(__file__).resolve().parents[2]
GUIDES = ("content/guide", "plugins/showcase/cli/starter/content/guide")


def _page() -> html.HtmlElement:
    return html.fromstring(render_reference("规则表"))


def test_every_rule_stands_there_with_all_its_parts() -> None:
    sections = {part.get("id"): part for part in _page().iter("section") if part.get("id")}
    assert list(sections) == sorted(
        (rule.code for rule in RULES), key=lambda code: (list(FAMILY_NAMES).index(code[0]), code)
    )
    for rule in RULES:
        told, text = rule.explanation, sections[rule.code].text_content()
        for part in (
            told.title.removesuffix("。"),
            told.why,
            told.how,
            told.bad,
            told.good,
            rule.code,
            rule.name,
        ):
            assert part in text, rule.code
        (link,) = sections[rule.code].iter("a")
        assert link.get("href") == f"#{rule.code}"


def test_an_index_leads_to_every_family() -> None:
    (index,) = _page().find_class("sc-rules__index")
    assert [link.get("href") for link in index.iter("a")] == [
        f"#rules-{letter}" for letter in FAMILY_NAMES if letter in _letters()
    ]
    assert sum(int(count.text) for count in index.iter("span")) == len(RULES)


def test_rules_stand_with_their_family() -> None:
    heads = [head.text for head in _page().iter("h2")]
    assert heads == [FAMILY_NAMES[letter] for letter in FAMILY_NAMES if letter in _letters()]
    for family in _page().find_class("sc-rules__family"):
        letters = {part.get("id")[0] for part in family.iter("section") if part.get("id")}
        assert len(letters) == 1


def test_every_family_has_a_name() -> None:
    assert set(FAMILY_NAMES) >= _letters()


def test_only_what_may_be_waived_says_so() -> None:
    for part in _page().find_class("sc-rule"):
        rule = next(rule for rule in RULES if rule.code == part.get("id"))
        assert ("豁免" in part.find_class("sc-rule__kind")[0].text_content()) == (
            rule.waivable and rule.severity.value != "error"
        )


def test_examples_are_escaped() -> None:
    piece = render_reference("规则表") or ""
    script = next(rule for rule in RULES if rule.name == "raw-html").explanation
    assert "<" in script.bad
    assert escape(script.bad) in piece
    tags = set(re.findall(r"</?([a-z0-9]+)", piece))
    assert tags == {
        *("div", "section", "h2", "a", "p", "strong", "code", "dl", "dt", "dd", "pre"),
        *("ul", "li", "span", "details", "summary"),
    }


def test_both_guides_place_the_pieces() -> None:
    for guide in GUIDES:
        assert "::: 字段表" in (ROOT / guide / "index.md").read_text("utf-8").splitlines()
        assert "::: 规则表" in (ROOT / guide / "rules/index.md").read_text("utf-8").splitlines()


def _letters() -> set[str]:
    return {rule.code[0] for rule in RULES}
