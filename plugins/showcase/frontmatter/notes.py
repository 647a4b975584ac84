"""Slips of values that occur inside and outside of brackets."""

from showcase.findings import FaultKind
from showcase.frontmatter.marks import INNER_COLON, SPACES, is_han
from showcase.frontmatter.mending import Mend, quoted
from showcase.frontmatter.quotes import Quotation
from showcase.frontmatter.scan import Scan
from showcase.frontmatter.vocabulary import spellings_of


def note_inner_colons(scan: Scan, line: int, start: int, end: int) -> None:
    """Note the first colon in a text that YAML would take for one after a key; mend all.

    What starts with a key is no text, but a row that lost its place: only its author knows where
    it belongs.
    """
    written = scan.lines[line]
    places = [match.start() for match in INNER_COLON.finditer(written, start, end)]
    mends = []
    for at in places:
        after = at + 1 + (written[at + 1 : at + 2] == " ")
        mends.append(Mend(line, at, min(after, end), "："))
    scan.mending.mends += [Mend(line, at, at + 1, "：") for at in places]
    root = scan.levels.stack[0].part
    head = written[start : places[0]].strip(SPACES)
    if root is not None and head in spellings_of(root):
        scan.mending.fault(FaultKind.INNER_COLON, line, start, places[0], head, scan.name)
        return
    around = written[max(places[0] - 1, 0)] + written[min(places[0] + 2, end - 1)]
    whole = written[start:end]
    better = quoted(whole)
    fix = [Mend(line, start, end, better)]
    if any(is_han(c) for c in around):
        better, fix = whole, mends
        for mend in reversed(mends):
            better = better[: mend.start - start] + mend.text + better[mend.end - start :]
    scan.mending.fault(
        FaultKind.INNER_COLON, line, places[0], places[0] + 1, whole, scan.name, (better,), fix
    )


def note_quotation(scan: Scan, line: int, start: int, found: Quotation) -> None:
    """Note what is wrong with a quotation, and let it be one text in the copy."""
    assert found.kind is not None
    written = scan.lines[line][start : found.end]
    fix = (Mend(line, start, found.end, found.better),) if found.better else ()
    scan.mending.fault(
        found.kind, line, found.at, found.at + 1, written, scan.name, (found.better,), fix
    )
    scan.mending.quote(line, start, found.end)
