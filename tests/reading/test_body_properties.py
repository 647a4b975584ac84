"""Whatever stands in a body: it is read, nothing of it is lost, and no time is wasted on it."""

import os
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from showcase.findings import Span
from showcase.frontmatter import read_programme
from showcase.intake import Source
from showcase.markdown import ParsedText, parse_markdown
from showcase.markdown.parse import MAX_CHARACTERS
from showcase.model.directory import Directory
from showcase.model.outline import Outline, outline_of
from showcase.model.walk import document_texts
from showcase.model.words import count_document
from showcase.rules import Context, check_submission
from showcase.rules.media import registry as media
from showcase.rules.text import registry as text
from showcase.submissions import read_submission
from showcase.submissions.prose import prose_of
from tests.reading.bodies import UNSEEN, make_body, only_seen
from tests.tiny import PROGRAMME, case_text

_TIMES = 10 if os.environ.get("SHOWCASE_NIGHTLY") else 1
_ALPHABET = "党建a1 *_`[]()!<>#|-\n.^:~\\&;\"'=>\t\u3000“”。（）！＃｜•nbsp/"


def _context() -> Context:
    programme = read_programme(PROGRAMME).programme
    assert programme is not None
    return Context(programme, Directory(programme))


CONTEXT = _context()


def _check_places(body: str, parsed: ParsedText, outline: Outline) -> None:
    """Every span lies within the text, in the right order."""
    lines = body.split("\n")
    pictures = [span for picture in outline.pictures for span in (picture.span, picture.target)]
    links = [span for link in outline.references for span in (link.span, link.target)]
    others = [chapter.span for chapter in outline.chapters] + [t.span for t in outline.tables]
    faults = [fault.span for fault in parsed.faults]
    for span in (*pictures, *links, *others, *faults, *parsed.hidden):
        assert (span.line, span.column) <= (span.end_line, span.end_column)
        assert 1 <= span.line <= span.end_line <= len(lines)
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1
        assert span.end_column <= len(lines[span.end_line - 1]) + 1
    for picture in outline.pictures:
        assert _at(lines, picture.span).startswith("![")
    for link in outline.references:
        assert _at(lines, link.span)[0] in "[<"


def _at(lines: list[str], span: Span) -> str:
    part = lines[span.line - 1 : span.end_line]
    part[-1] = part[-1][: span.end_column - 1]
    part[0] = part[0][span.column - 1 :]
    return "\n".join(part)


@settings(max_examples=1500 * _TIMES, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.text(alphabet=_ALPHABET, max_size=160))
def test_any_body_is_read(body: str) -> None:
    parsed = parse_markdown(body)
    outline = outline_of(parsed.document)
    assert outline.words == count_document(parsed.document)
    _check_places(body, parsed, outline)
    prose = prose_of(body, 1, {}, parsed.hidden)
    assert len(prose) == len(body)
    assert all(
        shown in (written, " ") and (written == "\n") == (shown == "\n")
        for written, shown in zip(body, prose, strict=True)
    )
    if not any(mark in body for mark in "[]|\\^&"):  # those hold targets, cells and notes
        seen = "".join(document_texts(parsed.document))
        assert [c for c in seen if c in "党建"] == [c for c in body if c in "党建"]


@settings(max_examples=200 * _TIMES, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.text(alphabet=_ALPHABET, max_size=160))
def test_any_body_is_checked(body: str) -> None:
    submission = read_submission(
        Source("cases/2026/anli.md", "2026", "anli", case_text(body=body).encode())
    )
    lines = submission.text.split("\n")
    for finding in check_submission(submission, CONTEXT):
        assert 1 <= finding.span.line <= len(lines)
        assert finding.span.end_line <= len(lines)
        for edit in finding.fix.edits if finding.fix else ():
            assert edit.span.end_column <= len(lines[edit.span.end_line - 1]) + 1


def test_nothing_that_readers_see_is_lost() -> None:
    for seed in range(1300 * _TIMES):
        body = make_body(seed)
        parsed = parse_markdown(body.text)
        told = f"{seed}:\n{body.text}"
        read = "".join(document_texts(parsed.document))
        assert only_seen(read) == body.seen, told
        outline = outline_of(parsed.document)
        _check_places(body.text, parsed, outline)
        prose = prose_of(body.text, 1, {}, parsed.hidden)
        assert len(prose) == len(body.text)
        assert not set(UNSEEN) & set(prose), told
        assert sorted(only_seen(prose)) == body.prose, told


# What took long once is tried at full size, the rest only at night.
_SLOWEST = (
    "![a](",
    "][",
    "[a](",
    "|a\n|-\n",
    "*_",
    "# a\n",
    "p\n---\n",
    "##a\n",
    "[a]: b.c\n",
    "&a",
)
_UNITS = (
    *("[", "]", "![", "[^", "^[", "[a][b]", "[](", "*[", "![[", "[a]: b\n", "[^a]: b\n"),
    *("*", "_", "~~", "**a", "*a ", "a_", "a**b", "**a**b", "* _", "*a*"),
    *("`", "`a", "`a``b```c", "```\n", "``` ", "a`b "),
    *(">", "> ", "- ", "  - ", "1. ", "- a\n\n", "#"),
    *("|", "a|b\n", "|a|b|\n|-|-|\n", "| a | b |\n", "|---"),
    *("&", "&#", "&#1;", "<", "<a", "<a ", "<!--", "<b>", "<b></b>", "\\"),
    *("x[^1]\n\n[^1]: a\n", "[^1]: a\n    "),
    *("　　a\n", "•a\n", "    党\n", "    党\n\na\n\n", "党\n", "www.", "https://a", "字"),
)


@pytest.mark.parametrize("unit", [*_SLOWEST, *_UNITS])
def test_no_body_takes_long(unit: str) -> None:
    size = MAX_CHARACTERS if unit in _SLOWEST or _TIMES > 1 else 12_000
    data = case_text(body=(unit * size)[:size]).encode()
    started = time.process_time()
    submission = read_submission(Source("cases/2026/anli.md", "2026", "anli", data))
    for rule in (*text.RULES, *media.RULES):
        if rule.check is not None:
            list(rule.check(submission, CONTEXT))
    assert time.process_time() - started < 4  # on a machine that is busy; 2 s where it is not


def test_a_body_beyond_the_limit_is_not_read() -> None:
    parsed = parse_markdown("字" * (MAX_CHARACTERS + 1), 10)
    assert [(f.kind.value, f.span.line, f.subject) for f in parsed.faults] == [
        ("too-large", 10, f"{MAX_CHARACTERS + 1} 字")
    ]
    body = "字" * (MAX_CHARACTERS + 1)
    assert prose_of(body, 1, {}, parse_markdown(body).hidden).isspace()
    assert parse_markdown("字" * MAX_CHARACTERS).faults == ()


@pytest.mark.parametrize(
    "body",
    [
        "> " * 45 + "深",
        "- " * 45 + "深",
        "".join("  " * depth + "- 层\n" for depth in range(60)),
    ],
)
def test_what_is_nested_too_deep_is_told(body: str) -> None:
    parsed = parse_markdown(body)
    assert [fault.kind.value for fault in parsed.faults] == ["too-deep"]
    assert prose_of(body, 1, {}, parsed.hidden).isspace()


def test_bold_within_bold_without_end_is_read() -> None:
    body = "*党" * 3000 + "建*" * 3000
    seen = "".join(document_texts(parse_markdown(body).document))
    assert (seen.count("党"), seen.count("建")) == (3000, 3000)
