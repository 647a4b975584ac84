"""Whatever stands in a front matter: it is read or told of, and nothing of it is lost.

Five thousand and more front matters a run, ten times as many by night.
"""

import os
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from showcase.frontmatter import read_front_matter, split_text
from showcase.frontmatter.mending import MendedText
from showcase.frontmatter.reader import ReadFront
from showcase.frontmatter.tree import read_at_once, read_mended
from showcase.model.case import CaseStudy
from showcase.model.schema import key_table
from tests.reading.fronts import make_front

_TIMES = 10 if os.environ.get("SHOWCASE_NIGHTLY") else 1
_KEYS = sorted(key_table(CaseStudy))
_MARKS = "党建 工作abc:#'\"[]{}&*!|>%@`,-?1。：，、；\u3000\t\\“”‘’（）［］｛｝【】—－…\xa0"
_LINES = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["", "", "", "  ", "    ", "  - ", "- ", " ", "\t", "\u3000", "-", "－ "]),
    st.sampled_from([*_KEYS, "名称", "文件", "说明", "初审", "审核人", "题目", "什么", ""]),
    st.sampled_from([": ", ": ", ":", "：", " : ", "", ": [", ": {", ': "', ": |", ": >"]),
    st.text(alphabet=_MARKS, max_size=16),
)
_OFTEN = settings(
    max_examples=3000 * _TIMES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    database=None,
)


@given(st.integers(min_value=0, max_value=2**32))
@_OFTEN
def test_what_is_accepted_comes_out_unchanged(seed: int) -> None:
    front = make_front(seed)
    read = read_front_matter(split_text(front.text))
    assert read.case == front.case, (front.text, read.faults)
    _check_places(front.text, read)


@given(st.integers(min_value=0, max_value=2**32))
@settings(_OFTEN, max_examples=500 * _TIMES)
def test_looking_for_slips_changes_nothing_where_there_are_none(seed: int) -> None:
    lines = tuple(make_front(seed).lines)
    tree = read_mended(lines, 2, CaseStudy)
    assert tree.faults == (), "\n".join(lines)
    at_once = read_at_once(lines, 2, CaseStudy)
    if at_once is not None:
        assert _plain(tree.node) == _plain(at_once.node)


@given(st.lists(_LINES, max_size=7))
@settings(_OFTEN, max_examples=2000 * _TIMES)
def test_any_lines_end_in_a_case_or_in_faults(lines: list[str]) -> None:
    text = "\n".join(("---", *lines, "---", "正文", ""))
    read = read_front_matter(split_text(text))
    assert (read.case is None) == bool(read.faults), text
    _check_places(text, read)


@given(st.text(max_size=300))
@settings(_OFTEN, max_examples=500 * _TIMES)
def test_any_text_can_be_split_and_read(text: str) -> None:
    split = split_text(text)
    read = read_front_matter(split)
    assert (read.case is None) == bool(read.faults), text
    lines = text.split("\n")
    assert split.body == "\n".join(lines[split.body_line - 1 :])
    _check_places(text, read)


def _check_places(text: str, read: ReadFront) -> None:
    """Every span and edit lies within the text; edits of one fix don't overlap."""
    lines = text.split("\n")
    edits = [edit for fault in read.faults if fault.fix for edit in fault.fix.edits]
    spans = [fault.span for fault in read.faults] + [edit.span for edit in edits]
    for span in (*spans, *read.places.values()):
        assert 1 <= span.line <= span.end_line <= len(lines) + 1, (text, span)
        assert (span.line, span.column) <= (span.end_line, span.end_column), (text, span)
        if span.end_line <= len(lines):
            assert 1 <= span.column <= len(lines[span.line - 1]) + 1, (text, span)
            assert span.end_column <= len(lines[span.end_line - 1]) + 1, (text, span)
    for fault in read.faults:
        places = sorted(edit.span for edit in fault.fix.edits) if fault.fix else []
        for one, other in pairwise(places):
            assert (one.end_line, one.end_column) <= (other.line, other.column), (text, fault)


def _plain(node: object) -> object:
    """Return a tree without what tells where it was read from."""
    if isinstance(node, tuple):
        return tuple(_plain(part) for part in node if not isinstance(part, MendedText | bool))
    return (node.line, node.column) if hasattr(node, "index") and hasattr(node, "line") else node
