"""From YAML nodes to plain data under English keys, guided by the schema.

Knows where every value stands, so that what the schema later says of a location can be told
at its line and column.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from showcase.findings import Edit, Fault, FaultKind, Fix, Span
from showcase.frontmatter.mending import LOST
from showcase.frontmatter.nodes import ListNode, MapNode, ScalarNode
from showcase.frontmatter.vocabulary import correct_spelling, group_of, homes_of, nearest_keys
from showcase.model.schema import Key, Part, key_table, keys_of
from showcase.model.submission import Location

Data = str | list["Data"] | dict[str, "Data"]
_EMPTY = {"~", "null"}


@dataclass(slots=True)
class Fields:
    """What came out: the data, and where each value stands.

    ``values`` are the single texts; ``empty`` are keys without a value, ``lost`` places whose
    values could not be read, of which nothing more is to be told. ``keys`` are the outermost keys
    of ``root`` that are there, ``end_line`` is the line behind them.
    """

    data: dict[str, Data] = field(default_factory=dict)
    places: dict[Location, Span] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    values: dict[Location, str] = field(default_factory=dict)
    empty: set[Location] = field(default_factory=set)
    lost: set[Location] = field(default_factory=set)
    keys: dict[str, ScalarNode] = field(default_factory=dict)
    root: type[Part] = Part
    end_line: int = 0

    def is_lost(self, location: Location) -> bool:
        """Tell whether a location lies in what could not be read."""
        return any(location[:length] in self.lost for length in range(1, len(location) + 1))

    def missing_place(self, location: Location) -> Span:
        """Return where a key that isn't there would stand: in the order of the schema."""
        if location in self.places:
            return self.places[location]
        if len(location) > 1:
            group = self.places.get(location[:-1], Span())
            return Span.on_line(group.line, group.column, 1)
        lines = {key: node.span.line for key, node in self.keys.items()}
        previous = 0
        for key in keys_of(self.root):
            if key.english == location[0]:
                break
            previous = lines.get(key.english, previous)
        behind = [line for line in lines.values() if line > previous]
        return Span.on_line(min(behind, default=self.end_line))


def read_fields(node: MapNode, part: type[Part], end_line: int) -> Fields:
    """Read the keys of ``part``; ``end_line`` is the line of the closing fence."""
    fields = Fields(root=part, end_line=end_line)
    fields.data = _read_part(node, part, (), fields)
    return fields


def _read_part(node: MapNode, part: type[Part], at: Location, fields: Fields) -> dict[str, Data]:
    table = key_table(part)
    data: dict[str, Data] = {}
    seen: dict[str, ScalarNode] = {} if at else fields.keys
    for key_node, value in node.pairs:
        if not isinstance(key_node, ScalarNode):
            fields.faults.append(Fault(FaultKind.YAML_FEATURE, _first(key_node.span), "?"))
            continue
        key = table.get(key_node.value)
        if key is None:
            if key_node.value == LOST:
                fields.lost.add(at)
                continue
            key = _meant(key_node, part, at, {**_rightly_spelt(node, table), **seen}, fields)
            if key is None:
                continue
        if key.english in seen:
            first = str(seen[key.english].span.line)
            fields.faults.append(
                Fault(FaultKind.DUPLICATE_KEY, key_node.span, key.chinese, wanted=(first,))
            )
            continue
        seen[key.english] = key_node
        here = (*at, key.english)
        if isinstance(value, ScalarNode):
            if value.value == LOST:
                fields.lost.add(here)
                continue
            if _is_empty(value):
                fields.places[here] = key_node.span
                fields.empty.add(here)
                continue
            fields.places[here] = value.span
            fields.values[here] = value.value
            data[key.english] = value.value
        else:
            fields.places[here] = value.span
            data[key.english] = _read_group(value, key, here, fields)
    return data


def _is_empty(value: ScalarNode) -> bool:
    """An empty value means the same as no key: forms and templates leave keys empty."""
    text = value.value
    return not text or text.isspace() or (value.plain and text in _EMPTY)


def _read_group(value: MapNode | ListNode, key: Key, at: Location, fields: Fields) -> Data:
    if isinstance(value, MapNode):
        if key.part is not None and not key.is_list:
            return _read_part(value, key.part, at, fields)
        return {}  # a mapping where none belongs: the schema will say so
    items: list[Data] = []
    for index, item in enumerate(value.items):
        here = (*at, index)
        fields.places[here] = item.span
        if isinstance(item, ScalarNode):
            if item.value == LOST:
                fields.lost.add(here)
            else:
                fields.values[here] = item.value
            items.append(item.value)
        elif isinstance(item, ListNode):
            items.append([])
        elif key.part is not None and key.is_list:
            items.append(_read_part(item, key.part, here, fields))
        else:
            items.append({})
    return items


def _rightly_spelt(node: MapNode, table: Mapping[str, Key]) -> dict[str, ScalarNode]:
    return {
        table[key.value].english: key
        for key, _ in node.pairs
        if isinstance(key, ScalarNode) and key.value in table
    }


def _meant(
    node: ScalarNode, part: type[Part], at: Location, seen: dict[str, ScalarNode], fields: Fields
) -> Key | None:
    """Note a key that isn't known; return the key to go on with as if it stood here.

    ``seen`` are the known keys that stand beside it.
    """
    table = key_table(part)
    written = node.value.strip()
    if written == "<<":
        fields.faults.append(Fault(FaultKind.YAML_FEATURE, node.span, "<<"))
        return None
    if (right := correct_spelling(part, written)) is not None:
        key = table[right]
        if key.english in seen:
            first = (str(seen[key.english].span.line),)
            fields.faults.append(
                Fault(FaultKind.DUPLICATE_KEY, node.span, written, right, wanted=first)
            )
            return None
        rename = Fix((Edit(node.span, right),))
        fields.faults.append(
            Fault(
                FaultKind.UNKNOWN_KEY,
                node.span,
                written,
                group_of(fields.root, (*at, written)),
                (right,),
                rename,
            )
        )
        return key
    homes = _other_homes(part, written, at, fields)
    if homes:
        fields.faults.append(
            Fault(
                FaultKind.MISPLACED_KEY,
                node.span,
                written,
                group_of(fields.root, (*at, written)),
                homes,
            )
        )
        return None
    near = nearest_keys(part, written)
    sure = len(near) == 1 and node.span.line == node.span.end_line and len(written) > 2
    free = bool(near) and table[near[0]].english not in seen
    fix = Fix((Edit(node.span, near[0]),)) if sure and free else None
    wanted = near or tuple(table)
    fields.faults.append(
        Fault(
            FaultKind.UNKNOWN_KEY,
            node.span,
            written,
            group_of(fields.root, (*at, written)),
            wanted,
            fix,
        )
    )
    return table[near[0]] if free else None


def _other_homes(part: type[Part], written: str, at: Location, fields: Fields) -> tuple[str, ...]:
    """Return the Chinese names of the keys under which a key would be known; ``""`` is outermost."""
    if at and written in key_table(fields.root):
        return ("",)
    return homes_of(fields.root).get(written, ())


def _first(span: Span) -> Span:
    return Span.on_line(span.line, span.column, 1)
