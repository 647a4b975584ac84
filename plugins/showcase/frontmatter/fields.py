"""From YAML nodes to plain data under English keys, guided by the schema.

Knows where every value stands, so that what the schema later says of a location can be told
at its line and column.
"""

from dataclasses import dataclass, field
from difflib import get_close_matches

from showcase.findings import Fault, FaultKind, Span
from showcase.frontmatter.nodes import ListNode, MapNode, Node, ScalarNode
from showcase.model.schema import Key, Part, key_table, keys_of
from showcase.model.submission import Location

Data = str | list["Data"] | dict[str, "Data"]
_EMPTY = {"~", "null"}


@dataclass(slots=True)
class Fields:
    """What came out: the data, where each value stands, where a missing key would stand."""

    data: dict[str, Data] = field(default_factory=dict)
    places: dict[Location, Span] = field(default_factory=dict)
    missing: dict[Location, Span] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


def read_fields(node: MapNode, part: type[Part], end_line: int) -> Fields:
    """Read the keys of ``part``; ``end_line`` is the line of the closing fence."""
    fields = Fields()
    fields.data = _read_part(node, part, (), fields, end_line)
    return fields


def _read_part(
    node: MapNode, part: type[Part], at: Location, fields: Fields, end_line: int
) -> dict[str, Data]:
    table = key_table(part)
    data: dict[str, Data] = {}
    seen: dict[str, Span] = {}
    for key_node, value in node.pairs:
        key = table.get(key_node.value.strip()) if isinstance(key_node, ScalarNode) else None
        if key is None:
            fault = _unknown(key_node, part)
            fields.faults.append(fault)
            key = table.get(fault.wanted[0]) if 0 < len(fault.wanted) <= 2 else None
            if key is None or key.english in seen:
                continue  # else go on as if the key that is meant stood here
        if key.english in seen:
            first = str(seen[key.english].line)
            fields.faults.append(
                Fault(FaultKind.DUPLICATE_KEY, key_node.span, key.chinese, wanted=(first,))
            )
            continue
        seen[key.english] = key_node.span
        here = (*at, key.english)
        fields.places[here] = value.span
        if isinstance(value, ScalarNode) and _is_empty(value):
            fields.places[here] = fields.missing[here] = key_node.span
            continue
        data[key.english] = _read_value(value, key, here, fields)
    _note_missing(node, part, at, seen, fields, end_line)
    return data


def _is_empty(value: ScalarNode) -> bool:
    """An empty value means the same as no key: forms and templates leave keys empty."""
    text = value.value.strip()
    return not text or (value.plain and text in _EMPTY)


def _read_value(value: Node, key: Key, at: Location, fields: Fields) -> Data:
    if isinstance(value, ScalarNode):
        return value.value
    if isinstance(value, MapNode):
        if key.part is not None and not key.is_list:
            return _read_part(value, key.part, at, fields, 0)
        return {}  # a mapping where none belongs: the schema will say so
    items: list[Data] = []
    for index, item in enumerate(value.items):
        here = (*at, index)
        fields.places[here] = item.span
        if isinstance(item, MapNode) and key.part is not None and key.is_list:
            items.append(_read_part(item, key.part, here, fields, 0))
        elif isinstance(item, ListNode):
            items.append([])
        elif isinstance(item, MapNode):
            items.append({})
        else:
            items.append(item.value)
    return items


def _unknown(node: Node, part: type[Part]) -> Fault:
    if not isinstance(node, ScalarNode):
        return Fault(FaultKind.UNKNOWN_KEY, node.span)
    spellings = list(key_table(part))
    written = node.value.strip().lower()
    near = get_close_matches(written, spellings, n=2, cutoff=0.5)
    near.sort(key=lambda name: name[0] != written[0])  # of equals, people get the start right
    return Fault(
        FaultKind.UNKNOWN_KEY, node.span, node.value, wanted=(*near, *(() if near else spellings))
    )


def _note_missing(
    node: MapNode,
    part: type[Part],
    at: Location,
    seen: dict[str, Span],
    fields: Fields,
    end_line: int,
) -> None:
    """Note where each absent key would stand, in the order of the schema."""
    starts = sorted(span.line for span in seen.values())
    previous = 0
    for key in keys_of(part):
        if key.english in seen:
            previous = seen[key.english].line
            continue
        if at:
            place = Span.on_line(node.span.line, node.span.column, 1)
        elif previous:
            later = [line for line in starts if line > previous]
            place = Span.on_line(min(later, default=end_line))
        else:
            place = Span.on_line(node.span.line)
        fields.missing.setdefault((*at, key.english), place)
