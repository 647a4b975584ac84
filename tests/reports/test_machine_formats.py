"""The formats for other programs: they hold to their schemas and to what forges do with them."""

import json
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from lxml import etree

from showcase.findings import Edit, Finding, Fix, Severity, Span
from showcase.reports import Format, Report, render
from showcase.rules import RULES
from tests.reports.samples import PATH, found, report
from tests.reports.sarif_schema import CODE_QUALITY_SCHEMA, SARIF_SCHEMA

XSD = etree.XMLSchema(etree.parse(Path(__file__).parent / "junit.xsd"))
EVIL = "\x1b[31m\u202e\x00\ufffe\udc80%0A::error::]]>&<b>\"'{0}[a](b)@x"
TEXT = "---\n标题：先做\n日期: 2026-06-31\n---\n\n正文\n"


def _json(shown: Report, form: Format) -> Any:
    return json.loads(render(shown, form))


def _findings() -> st.SearchStrategy[tuple[Finding, ...]]:
    texts = st.text(alphabet=st.characters(exclude_categories=()), min_size=1, max_size=30)
    one = st.builds(
        lambda rule, line, column, more, path, message, advice, fixed: Finding(
            path,
            Span(line, column, line + more, column + 1),
            rule.code,
            rule.name,
            rule.severity,
            message,
            advice,
            Fix((Edit(Span(line, column, line, column + 1), message),)) if fixed else None,
        ),
        st.sampled_from(RULES),
        *(st.integers(1, 9), st.integers(1, 9), st.integers(0, 2)),
        *(texts.map(lambda name: f"cases/2026/{name}"), texts, texts, st.booleans()),
    )
    return st.lists(one, max_size=6, unique=True).map(tuple)


# --- SARIF ----------------------------------------------------------------------------------------


def test_the_schemas_are_schemas() -> None:
    Draft202012Validator.check_schema(SARIF_SCHEMA)
    Draft202012Validator.check_schema(CODE_QUALITY_SCHEMA)


def test_sarif_tells_all_rules_and_every_finding() -> None:
    fix = Fix((Edit(Span.on_line(2, 3, 1), ": "), Edit(Span.on_line(3, 1, 1), "")))
    shown = report(
        found("F203", Span.on_line(2, 3, 1), fix=fix), found("T307"), text=TEXT, prefix="甲 乙/"
    )
    log = _json(shown, Format.SARIF)
    Draft202012Validator(SARIF_SCHEMA).validate(log)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in RULES]
    assert all(rule["help"]["text"] and rule["help"]["markdown"] for rule in rules)
    warned, wrong = run["results"]
    assert (wrong["ruleId"], wrong["level"], warned["level"]) == ("F203", "error", "warning")
    assert rules[wrong["ruleIndex"]]["id"] == "F203"
    place = wrong["locations"][0]["physicalLocation"]
    assert place["region"] == {"startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 4}
    assert unquote(place["artifactLocation"]["uri"]) == f"甲 乙/{PATH}"
    assert place["artifactLocation"]["uri"].isascii()
    assert " " not in place["artifactLocation"]["uri"]
    assert place["artifactLocation"]["uriBaseId"] in run["originalUriBaseIds"]
    (change,) = wrong["fixes"][0]["artifactChanges"]
    assert change["replacements"][0]["insertedContent"] == {"text": ": "}
    assert "insertedContent" not in change["replacements"][1]
    assert "fixes" not in warned
    assert run["columnKind"] == "unicodeCodePoints"


def test_sarif_has_no_fix_where_the_file_is_written_anew() -> None:
    (result,) = _json(report(found(fix=Fix())), Format.SARIF)["runs"][0]["results"]
    assert "fixes" not in result


def test_sarif_makes_no_link_of_what_an_author_wrote() -> None:
    (result,) = _json(report(found(message="“![图](a.jpg)”没有")), Format.SARIF)["runs"][0][
        "results"
    ]
    assert result["message"]["text"].startswith("“!\\[图](a.jpg)”没有")


@pytest.mark.parametrize(("code", "status"), [("F203", 1), ("T307", 1), ("B705", None)])
def test_sarif_says_how_it_ended(code: str, status: int | None) -> None:
    (run,) = _json(report(found(code)), Format.SARIF)["runs"]
    weight = next(rule.severity for rule in RULES if rule.code == code)
    expected = int(weight is not Severity.INFO) if status is None else status
    assert run["invocations"] == [{"executionSuccessful": True, "exitCode": expected}]


# --- GitLab ---------------------------------------------------------------------------------------


def test_gitlab_gets_code_quality() -> None:
    shown = report(found(span=Span(3, 5, 4, 2)), found("T307"), text=TEXT, prefix="a/")
    issues = _json(shown, Format.GITLAB)
    Draft202012Validator(CODE_QUALITY_SCHEMA).validate(issues)
    assert [issue["severity"] for issue in issues] == ["minor", "critical"]
    assert issues[1]["location"] == {"path": f"a/{PATH}", "lines": {"begin": 3, "end": 4}}
    assert issues[1]["description"] == "F216 没有这一天。怎么改：请改成有的日期"
    assert _json(report(), Format.GITLAB) == []


def _prints(shown: Report) -> list[str]:
    return [issue["fingerprint"] for issue in _json(shown, Format.GITLAB)]


def test_a_fingerprint_stays_when_lines_move() -> None:
    before = report(found(span=Span.on_line(3, 5, 10), message="第 3 行没有这一天"), text=TEXT)
    moved = "甲\n乙\n" + TEXT.replace("日期: ", "日期:   ")
    after = report(found(span=Span.on_line(5, 7, 10), message="第 5 行没有这一天"), text=moved)
    assert _prints(before) == _prints(after)


def test_a_fingerprint_is_of_one_finding() -> None:
    text = "重复\n重复\n别的\n"
    spans = [Span.on_line(1, 1, 1), Span.on_line(1, 2, 1), Span.on_line(2, 1, 1)]
    same = [found(span=span) for span in spans]
    others = [
        found(span=Span.on_line(3, 1, 1)),
        found("F203"),
        found(path="cases/2026/b.md"),
        found(message="另一句"),
    ]
    prints = _prints(report(*same, *others, text=text))
    assert len(set(prints)) == len(prints) == 7


def test_more_of_the_same_leaves_the_first_ones_alone() -> None:
    spans = [Span.on_line(n, 1, 1) for n in (1, 2, 3)]
    two = _prints(report(*(found(span=span) for span in spans[:2]), text="同\n同\n同"))
    three = _prints(report(*(found(span=span) for span in spans), text="同\n同\n同"))
    assert three[:2] == two


# --- GitHub ---------------------------------------------------------------------------------------


def test_github_gets_commands() -> None:
    shown = report(
        found(span=Span.on_line(3, 5, 10), message="100%，不行: 甲,乙", advice="改成\n日期: 甲"),
        prefix="子,目录/",
    )
    command, closing = render(shown, Format.GITHUB).split("\n")
    assert command == (
        f"::error file=子%2C目录/{PATH},line=3,col=5,endColumn=15,endLine=3,title=F216 bad-date"
        "::100%25，不行: 甲,乙%0A怎么改：改成%0A日期: 甲"
    )
    assert closing.startswith("::notice title=showcase::检查了 1 份投稿")


def test_github_has_columns_only_within_a_line() -> None:
    command = render(report(found(span=Span(3, 5, 4, 2))), Format.GITHUB).split("\n")[0]
    assert command.startswith(f"::error file={PATH},line=3,endLine=4,title=")


def test_github_is_told_the_errors_first_and_how_many_it_hides() -> None:
    warnings = [found("T307", Span.on_line(n, 1, 1)) for n in range(1, 13)]
    errors = [found("F216", Span.on_line(n, 1, 1)) for n in range(1, 12)]
    lines = render(report(*warnings, *errors), Format.GITHUB).split("\n")
    kinds = [line.split(" ")[0].strip(":") for line in lines]
    assert kinds == ["error"] * 11 + ["warning"] * 12 + ["notice"]
    assert "另有 1 个错误、2 个提醒没有显示在这里" in lines[-1]
    assert "另有" not in render(report(*warnings[:10], *errors[:10]), Format.GITHUB)


def test_github_shows_the_last_notice() -> None:
    hints = [
        replace(found("T307", Span.on_line(n, 1, 1)), severity=Severity.INFO) for n in range(1, 20)
    ]
    lines = render(report(*hints), Format.GITHUB).split("\n")
    assert len(lines) == 10
    assert "另有 10 个参考没有显示在这里" in lines[-1]


# --- JUnit ----------------------------------------------------------------------------------------


def _suites(shown: Report) -> etree._Element:
    root = etree.fromstring(render(shown, Format.JUNIT).encode())
    XSD.assertValid(root)
    return root


def test_junit_has_a_suite_a_file() -> None:
    hint = replace(found("T307"), severity=Severity.INFO)
    shown = Report((found(), hint), 2, 1, paths=("cases/2026/hao.md", PATH))
    root = _suites(shown)
    assert dict(root.attrib) == {
        "name": "showcase check",
        "tests": "3",
        "failures": "1",
        "errors": "0",
    }
    bad, good = root
    assert (bad.get("name"), good.get("name")) == (PATH, "cases/2026/hao.md")
    assert [[child.tag for child in case] for case in bad] == [["failure"], ["skipped"]]
    assert (bad.get("tests"), bad.get("failures"), bad.get("skipped")) == ("2", "1", "1")
    assert [len(case) for case in good] == [0]
    failure = bad[0][0]
    assert failure.get("message") == "没有这一天"
    assert failure.text.startswith(f"{PATH}:1:1 错误 F216 bad-date\n怎么改：")


def test_junit_names_the_same_twice_by_their_number() -> None:
    names = [
        case.get("name")
        for case in _suites(report(found(), found(span=Span.on_line(2, 1, 1)))).iter("testcase")
    ]
    assert names == ["F216 没有这一天", "F216 没有这一天（第 2 处）"]


# --- whatever an author wrote ---------------------------------------------------------------------


@pytest.mark.parametrize("form", list(Format))
def test_no_format_fails_on_what_an_author_wrote(form: Format) -> None:
    shown = report(
        found(path=f"cases/2026/{EVIL}.md", message=EVIL, advice=f"{EVIL}\n\n{EVIL}"), text=EVIL
    )
    text = render(shown, form)
    assert not {"\x1b", "\u202e", "\x00", "\ufffe", "\udc80"} & set(text)
    text.encode("utf-8")


@settings(deadline=None, max_examples=50)
@given(_findings())
def test_anything_found_fits_the_schemas(findings: tuple[Finding, ...]) -> None:
    shown = Report(findings, 1, 1, texts={finding.path: EVIL for finding in findings})
    log = _json(shown, Format.SARIF)
    Draft202012Validator(SARIF_SCHEMA).validate(log)
    issues = _json(shown, Format.GITLAB)
    Draft202012Validator(CODE_QUALITY_SCHEMA).validate(issues)
    assert max(Counter(issue["fingerprint"] for issue in issues).values(), default=1) == 1
    assert len(issues) == len(findings) == len(log["runs"][0]["results"])
    cases = [case.get("name") for case in _suites(shown).iter("testcase")]
    assert len(cases) == len(findings)
    for line in render(shown, Format.GITHUB).split("\n"):
        assert re.match(r"::(error|warning|notice) ", line)


@settings(deadline=None)
@given(_findings())
def test_json_is_what_the_contract_says(findings: tuple[Finding, ...]) -> None:
    told = _json(Report(findings, 7, 3), Format.JSON)
    assert list(told) == ["findings", "cases", "published"]
    assert (told["cases"], told["published"]) == (7, 3)
    for row, finding in zip(told["findings"], findings, strict=True):
        span = finding.span
        assert row == {
            "code": finding.code,
            "name": finding.name,
            "severity": finding.severity.value,
            "path": finding.path,
            "line": span.line,
            "column": span.column,
            "end_line": span.end_line,
            "end_column": span.end_column,
            "message": finding.message,
            "help": finding.help,
            "fixable": finding.fix is not None,
        }
