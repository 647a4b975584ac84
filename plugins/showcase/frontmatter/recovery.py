"""Reading on where YAML gives up: key by key, each unreadable line left out of the copy."""

import re

from showcase.findings import Fault
from showcase.frontmatter.mending import LOST, MendedText, quoted
from showcase.frontmatter.nodes import MapNode, Node, Refused, parse

_KEY = re.compile(r"^( *(?:- +)*)([^\s:\"'{}\[\],#&*!|>%@`-][^:#{}\[\]]{0,40}):(?=\s|$)")
_MOST = 40
_TRIES = 6


def parse_piecemeal(copy: MendedText) -> tuple[Node | None, list[Fault]]:
    """Return the tree of what can be read, and what couldn't."""
    starts = [i for i, line in enumerate(copy.lines) if _is_outermost(line)]
    if not starts or len(starts) > 2000:
        return _parse_block(copy, 0, len(copy.lines), _MOST)
    pairs: list[tuple[Node, Node]] = []
    faults: list[Fault] = []
    loose: Node | None = None
    for start, end in zip(starts, [*starts[1:], len(copy.lines)], strict=True):
        node, noted = _parse_block(copy, start, end, _MOST - len(faults))
        faults += noted
        if isinstance(node, MapNode):
            pairs += node.pairs
        elif node is not None:
            loose = node
    if not pairs:
        return loose, faults
    return MapNode(tuple(pairs), pairs[0][0].span), faults


def _is_outermost(line: str) -> bool:
    return line[:1] not in ("", " ", "\t", "#", "-", "]", "}")


def _parse_block(
    copy: MendedText, start: int, end: int, most: int
) -> tuple[Node | None, list[Fault]]:
    """Parse the lines ``start:end``; take out the value of each line that YAML stumbles over."""
    lines = [""] * start + list(copy.lines[start:end])
    faults: list[Fault] = []
    last = -1
    for attempt in range(_TRIES + 1):
        try:
            return parse(MendedText(tuple(lines), copy.first_line, copy.origins)).node, faults
        except Refused as refused:
            if len(faults) < most and (not faults or refused.line != last):
                faults.append(refused.fault)
            at = min(max(refused.line, start), end - 1)
            if at == last or attempt >= _TRIES - 1:
                _leave_only_key(lines, start)
                lines[start + 1 :] = [""] * (len(lines) - start - 1)
            else:
                _leave_only_key(lines, at)
            last = at
    return None, faults


def _leave_only_key(lines: list[str], at: int) -> None:
    match = _KEY.match(lines[at])
    lines[at] = f"{match[1]}{match[2]}: {quoted(LOST)}" if match else ""
