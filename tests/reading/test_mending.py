"""The copy that YAML reads, and the way back to the author's columns."""

from hypothesis import given
from hypothesis import strategies as st

from showcase.findings import FaultKind
from showcase.frontmatter.mending import Mend, Mending


@st.composite
def _mended(draw: st.DrawFn) -> tuple[str, list[Mend]]:
    line = draw(st.text("abcdefgh", max_size=12))
    mends = []
    at = 0
    while at <= len(line) and draw(st.booleans()):
        start = draw(st.integers(at, len(line)))
        end = draw(st.integers(start, len(line)))
        mends.append(Mend(0, start, end, draw(st.text("XY\n", max_size=4))))
        at = end + 1
    return line, mends


@given(_mended())
def test_every_character_that_stayed_leads_back_to_itself(given: tuple[str, list[Mend]]) -> None:
    line, mends = given
    mending = Mending((line,), 7)
    for mend in reversed(mends):
        mending.mend(mend.line, mend.start, mend.end, mend.text)
    copy = mending.mended()
    kept = []
    for number, piece in enumerate(copy.lines):
        for column, character in enumerate(piece):
            place, back = copy.original(number, column)
            assert place == 7
            assert 1 <= back <= len(line) + 1
            if character.islower():
                assert line[back - 1] == character
                kept.append(back - 1)
    gone = {at for mend in mends for at in range(mend.start, mend.end)}
    assert kept == [at for at in range(len(line)) if at not in gone]


def test_an_untouched_line_is_its_own_copy() -> None:
    copy = Mending(("a", "b"), 3).mended()
    assert copy.lines == ("a", "b")
    assert copy.original(1, 1) == (4, 2)
    assert copy.original(2, 0) == (5, 1)


def test_of_two_mends_of_one_place_the_first_is_done() -> None:
    mending = Mending(("abcd",), 1)
    mending.mend(0, 0, 3, "X")
    mending.mend(0, 1, 2, "Y")
    assert mending.mended().lines == ("Xd",)


def test_a_fault_carries_its_fix_at_the_authors_place() -> None:
    mending = Mending(("a：b",), 4)
    mending.fault(FaultKind.FULL_WIDTH_COLON, 0, 1, 2, "a", fix=(Mend(0, 1, 2, ": "),))
    (fault,) = mending.faults
    assert fault.fix is not None
    assert (fault.span, fault.fix.edits[0].span) == (mending.span(0, 1, 2),) * 2
    assert (fault.span.line, fault.span.column, fault.span.end_column) == (4, 2, 3)
