"""From lines to a tree: at once where nothing is amiss, else mended first and read piecemeal."""

import re
from contextlib import suppress
from dataclasses import dataclass, replace

from showcase.findings import Fault, FaultKind, Span
from showcase.frontmatter.fields import read_fields
from showcase.frontmatter.lines import mend_lines
from showcase.frontmatter.mending import LOST, MOST_FAULTS, Enough, MendedText, Mending
from showcase.frontmatter.nodes import MapNode, Refused, parse
from showcase.frontmatter.recovery import parse_piecemeal
from showcase.frontmatter.vocabulary import spellings_of
from showcase.model.schema import Part

_MOST_BRACKETS = 1000
_FURTHEST = 20
_SEPARATORS = "\u2028\u2029\x85"
_ODD = re.compile(
    f"{re.escape(LOST)}|[{_SEPARATORS}]|[^\\t\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
_CUT = re.compile(r"[ \t]#(?=[^\s#])|[\"'\]}]#")
_WIDE_COLON = re.compile("[：﹕︰∶]")
_BEFORE = re.compile("([^\\s{\\[,，、；;-]{1,12})[ \u3000]{0,3}$")


@dataclass(frozen=True, slots=True)
class Tree:
    """The tree, or None where there is nothing to read, and what was wrong with the lines."""

    node: MapNode | None
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read: more than anyone would fill in is not."""

    lines: int
    characters: int


SUBMISSION = Limits(1000, 50_000)
PROGRAMME = Limits(200_000, 10_000_000)


def read_tree(lines: tuple[str, ...], root: type[Part]) -> Tree:
    """Return the tree of a whole file: read at once if its keys are all known, else mended."""
    tree = read_at_once(lines, 1, root, PROGRAMME)
    if tree is None or (tree.node is not None and read_fields(tree.node, root, 0).faults):
        return read_mended(lines, 1, root, PROGRAMME)
    return tree


def read_at_once(
    lines: tuple[str, ...], first_line: int, root: type[Part], limits: Limits = SUBMISSION
) -> Tree | None:
    """Return the tree of lines in which nothing is amiss as far as YAML can tell, else None.

    What YAML lets pass although its author may have meant something else is no such tree: the
    slips of :func:`read_mended` must be looked for.
    """
    if _is_too_long(lines, limits):
        return None
    text = "\n".join(lines)
    if _may_be_deep(lines) or is_suspicious(text, root):
        return None
    try:
        node, folded = parse(MendedText(lines, first_line))
    except Refused:
        return None
    if folded or (node is not None and not isinstance(node, MapNode)):
        return None
    return Tree(node)


def _may_be_deep(lines: tuple[str, ...]) -> bool:
    """Tell whether a line has so many brackets that reading it might take long."""
    return any(line.count("[") + line.count("{") > _MOST_BRACKETS for line in lines)


def read_mended(
    lines: tuple[str, ...], first_line: int, root: type[Part], limits: Limits = SUBMISSION
) -> Tree:
    """Return the tree of lines after their slips were noted and mended."""
    if _is_too_long(lines, limits):
        return Tree(None, (_too_long(lines, first_line, limits),))
    mending = Mending(lines, first_line)
    with suppress(Enough):
        _mend_characters(mending)
        mend_lines(mending, root)
    copy = mending.mended()
    told = list(mending.faults)
    try:
        node = parse(copy).node
    except Refused:
        node, noted = parse_piecemeal(copy)
        known = {fault.span.line for fault in told}
        told += [_within(fault, mending) for fault in noted if fault.span.line not in known]
    if node is not None and not isinstance(node, MapNode):
        if not told:
            told.append(Fault(FaultKind.NO_COLON, _first(node.span), subject="", owner="line"))
        return Tree(None, tuple(told))
    return Tree(node, tuple(sorted(told, key=lambda fault: fault.span)[:MOST_FAULTS]))


def _is_too_long(lines: tuple[str, ...], limits: Limits) -> bool:
    return len(lines) > limits.lines or sum(map(len, lines)) > limits.characters


def _too_long(lines: tuple[str, ...], first_line: int, limits: Limits) -> Fault:
    number, characters = 0, 0
    for number, line in enumerate(lines):
        characters += len(line)
        if number >= limits.lines or characters > limits.characters:
            break
    wanted = (str(limits.lines), str(limits.characters))
    return Fault(FaultKind.TOO_LONG_FRONT_MATTER, Span.on_line(first_line + number), wanted=wanted)


def _mend_characters(mending: Mending) -> None:
    """Take line ends that only YAML takes for such as spaces; note what it can't take at all."""
    for number, line in enumerate(mending.lines):
        for match in _ODD.finditer(line):
            mending.mend(number, match.start(), match.end(), " ")
            if match.group() not in _SEPARATORS:
                mending.fault(FaultKind.YAML_SYNTAX, number, match.start(), match.end(), "unseen")


def _within(fault: Fault, mending: Mending) -> Fault:
    """Return the fault with a place that is on the author's line; YAML may give up behind it."""
    number = min(max(fault.span.line - mending.first_line, 0), len(mending.lines) - 1)
    length = len(mending.lines[number])
    start = min(fault.span.column - 1, length)
    return replace(fault, span=mending.span(number, start, min(start + 1, length)))


def _first(span: Span) -> Span:
    return Span.on_line(span.line, span.column, 1)


def is_suspicious(text: str, root: type[Part]) -> bool:
    """Tell whether YAML may take in without a word what was meant otherwise.

    That is a key before a full-width colon, a ``#`` in a text, a backslash in quotes, ….
    """
    if "\\" in text or LOST in text or "\n..." in text or any(mark in text for mark in _SEPARATORS):
        return True
    if "#" in text and _CUT.search(text):
        return True
    spellings = spellings_of(root)
    return any(
        (before := _BEFORE.search(text, max(colon.start() - _FURTHEST, 0), colon.start()))
        and before[1] in spellings
        for colon in _WIDE_COLON.finditer(text)
    )
