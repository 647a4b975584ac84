"""Looking again after each pass: what holds even where a rule's fix is no good."""

import re
from collections.abc import Callable
from itertools import pairwise

from showcase.build import fixing
from showcase.findings import Edit, Finding, Fix, Severity, Span

PATH = "cases/2026/a.md"
Look = Callable[[bytes], fixing._Look]


def finding(code: str, column: int, text: str, message: str = "有问题") -> Finding:
    """Return a finding whose fix puts a text in place of one character of the first line."""
    span = Span.on_line(1, column, 1)
    fix = Fix((Edit(span, text),))
    return Finding(PATH, span, code, code, Severity.WARNING, message, "请改", fix)


def looking_for(pattern: str, text: str, code: str = "T901") -> Look:
    """Return a look that finds what matches a pattern, one place at a time."""

    def look(data: bytes) -> fixing._Look:
        match = re.search(pattern, data.decode())
        found = (finding(code, match.start() + 1, text),) if match else ()
        return fixing._Look(found, readable=True)

    return look


def test_each_pass_may_find_the_next() -> None:
    (mending,) = fixing._mend(PATH, b"a" * 20, looking_for("a", "b"))
    assert (mending.before, mending.after) == (b"a" * 20, b"b" * 20)
    assert [one.span.column for one in mending.mended] == list(range(1, 21))


def test_there_is_an_end_to_it() -> None:
    (mending,) = fixing._mend(PATH, b"a" * 100, looking_for("a", "b"))
    assert mending.after == b"b" * 30 + b"a" * 70


def test_nothing_found_is_nothing_mended() -> None:
    assert fixing._mend(PATH, b"b", looking_for("a", "b")) == []


def test_a_fix_that_does_not_help_is_not_done_at_all() -> None:
    assert fixing._mend(PATH, b"a", looking_for("a", "aa")) == []


def test_a_fix_that_comes_back_a_few_times_is_done() -> None:
    (mending,) = fixing._mend(PATH, b"aaa", looking_for("^a", ""))
    assert mending.after == b""


def test_other_fixes_are_done_all_the_same() -> None:
    useless, good = looking_for("a", "aa"), looking_for("x", "y", "T902")

    def look(data: bytes) -> fixing._Look:
        return fixing._Look((*useless(data).fixable, *good(data).fixable), readable=True)

    (mending,) = fixing._mend(PATH, b"a-x-x", look)
    assert mending.after == b"a-y-y"
    assert {one.code for one in mending.mended} == {"T902"}


def test_two_fixes_that_undo_each_other_are_left() -> None:
    there, back = looking_for("a", "b"), looking_for("b", "a", "T902")

    def look(data: bytes) -> fixing._Look:
        return fixing._Look((*there(data).fixable, *back(data).fixable), readable=True)

    assert fixing._mend(PATH, b"a", look) == []


def test_a_readable_case_never_becomes_an_unreadable_one() -> None:
    seen: list[bytes] = []
    harmless = looking_for("[abc]", "-")

    def look(data: bytes) -> fixing._Look:
        seen.append(data)
        return fixing._Look(harmless(data).fixable, readable=data.count(b"-") < 2)

    (mending,) = fixing._mend(PATH, b"abc", look)
    assert mending.after == b"-bc"
    assert seen == [b"abc", b"-bc", b"--c"]


def test_an_unreadable_case_may_stay_one() -> None:
    found = looking_for("a", "b")
    (mending,) = fixing._mend(
        PATH, b"aa", lambda data: fixing._Look(found(data).fixable, readable=False)
    )
    assert mending.after == b"bb"
    assert all(one.span < other.span for one, other in pairwise(mending.mended))
