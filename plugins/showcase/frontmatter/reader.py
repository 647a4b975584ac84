"""Reading the front matter of one submission."""

import re
from dataclasses import dataclass, field
from functools import cache

from showcase.findings import Fault, FaultKind, Span
from showcase.frontmatter.fields import Fields, read_fields
from showcase.frontmatter.nodes import ListNode, MapNode, Node, parse_nodes
from showcase.frontmatter.split import SplitText
from showcase.frontmatter.traps import find_traps
from showcase.frontmatter.validation import missing_key, validate
from showcase.model.case import CaseStudy
from showcase.model.schema import Part, keys_of
from showcase.model.submission import Location
from showcase.model.values import Status

_CUT = re.compile(r"[ \t]*(?<=[ \t])#(?=\S)")


@dataclass(frozen=True, slots=True)
class ReadFront:
    """The case, or None; where its values stand; what was wrong."""

    case: CaseStudy | None
    places: dict[Location, Span] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()


def read_front_matter(split: SplitText) -> ReadFront:
    """Read the keys of a submission. A case comes out only where nothing had to be mended."""
    if split.faults:
        return ReadFront(None, {}, split.faults)
    lines, traps = find_traps(split.front, split.front_line, spellings_of(CaseStudy))
    node, faults = parse_nodes("\n".join(lines), split.front_line)
    if node is None and faults:
        return ReadFront(None, {}, traps or faults)
    if node is None:
        node = MapNode((), Span.on_line(split.front_line))
    if not isinstance(node, MapNode):
        loose = Fault(FaultKind.YAML_SYNTAX, node.span, "no-colon")
        return ReadFront(None, {}, traps or (loose,))
    cut = tuple(find_cuts(node, lines, split.front_line))
    fields = read_fields(node, CaseStudy, split.front_line + len(split.front))
    case, noted = validate(CaseStudy, fields)
    told = (*(fault for _, fault in noted), *_promised(case, fields))
    everything = (*traps, *faults, *cut, *fields.faults, *told)
    return ReadFront(case if not everything else None, fields.places, everything)


@cache
def spellings_of(part: type[Part]) -> frozenset[str]:
    """Return every spelling of every key in a part and in the parts inside it."""
    found: set[str] = set()
    for key in keys_of(part):
        found.update(key.spellings)
        if key.part is not None:
            found |= spellings_of(key.part)
    return frozenset(found)


def find_cuts(node: Node, lines: tuple[str, ...], first_line: int) -> list[Fault]:
    """Find values that a ``#`` cut short: one that sticks to the word after it."""
    if isinstance(node, MapNode):
        return [
            fault
            for pair in node.pairs
            for part in pair
            for fault in find_cuts(part, lines, first_line)
        ]
    if isinstance(node, ListNode):
        return [fault for item in node.items for fault in find_cuts(item, lines, first_line)]
    index = node.span.end_line - first_line
    if not node.plain or not node.value or index >= len(lines):
        return []
    line = lines[index]
    match = _CUT.match(line, node.span.end_column - 1)
    if not match:
        return []
    rest = line[match.end() - 1 :].rstrip()
    place = Span.on_line(node.span.end_line, match.end(), len(rest))
    return [Fault(FaultKind.CUT_BY_HASH, place, rest, owner=node.value)]


def _promised(case: CaseStudy | None, fields: Fields) -> list[Fault]:
    """Find keys that are needed because of what other keys say."""
    if case is None:
        return []
    faults = []
    if case.summary is None and case.status is not Status.DRAFT:
        faults.append(missing_key(CaseStudy, fields, "summary"))
    if not case.standards:
        faults.append(missing_key(CaseStudy, fields, "standards"))
    if case.video is not None and not case.video.file and not case.video.url:
        faults.append(missing_key(CaseStudy, fields, "video", "file"))
    return faults
