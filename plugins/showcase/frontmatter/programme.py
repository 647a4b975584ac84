"""Reading ``cases/programme.yml``; what is broken in it is left out, the rest stands."""

from dataclasses import dataclass

from showcase.findings import Fault, FaultKind, Span
from showcase.frontmatter.fields import Data, Fields, read_fields
from showcase.frontmatter.nodes import MapNode, parse_nodes
from showcase.frontmatter.reader import find_cuts, spellings_of
from showcase.frontmatter.traps import find_traps
from showcase.frontmatter.validation import place_of, validate
from showcase.model.programme import Programme
from showcase.model.submission import Location

_LISTS = ("institutions", "colleges", "branches", "cohorts", "notices")
_PARENTS = {
    "colleges": (("institution", "institutions"),),
    "branches": (("college", "colleges"),),
    "cohorts": (
        ("branches", "branches"),
        ("colleges", "colleges"),
        ("institutions", "institutions"),
    ),
}


@dataclass(frozen=True, slots=True)
class ReadProgramme:
    """The programme, or None where nothing of it could be understood; what was wrong."""

    programme: Programme | None
    faults: tuple[Fault, ...] = ()


def read_programme(text: str) -> ReadProgramme:
    """Read the programme's keys and check that every id it names is there."""
    written = tuple(text.split("\n"))
    lines, traps = find_traps(written, 1, spellings_of(Programme))
    node, faults = parse_nodes("\n".join(lines))
    if node is None and not faults:
        node = MapNode((), Span())
    if not isinstance(node, MapNode):
        loose = Fault(FaultKind.YAML_SYNTAX, Span(), "no-colon")
        return ReadProgramme(None, traps or faults or (loose,))
    fields = read_fields(node, Programme, len(written))
    programme, noted = validate(Programme, fields)
    if programme is None:
        _drop(fields, [location for location, _ in noted])
        programme, _ = validate(Programme, fields)
    broken = [fault for _, fault in noted]
    dangling: list[tuple[Location, Fault]] = []
    while programme is not None and (wrong := _dangling(fields)):
        dangling += wrong
        _drop(fields, [location for location, _ in wrong])
        programme, _ = validate(Programme, fields)
    cuts = find_cuts(node, lines, 1)
    told = [fault for _, fault in dangling]
    return ReadProgramme(programme, (*traps, *faults, *cuts, *fields.faults, *broken, *told))


def _drop(fields: Fields, locations: list[Location]) -> None:
    """Take broken entries out of the data, and broken top-level keys altogether.

    Entries become empty places rather than vanish, so that other locations stay true.
    """
    for location in locations:
        head = location[0]
        items = fields.data.get(str(head))
        if len(location) == 1 or not isinstance(items, list):
            fields.data.pop(str(head), None)
    for name in _LISTS:
        doomed = {at[1] for at in locations if len(at) > 1 and at[0] == name}
        items = fields.data.get(name)
        if doomed and isinstance(items, list):
            deep = {at for at in locations if len(at) > 3 and at[0] == name and at[2] in _LISTS}
            _drop_inside(items, deep)
            whole = doomed - {at[1] for at in deep}
            kept = [(i, item) for i, item in enumerate(items) if i not in whole]
            fields.data[name] = [item for _, item in kept]
            _move_places(fields, name, {old: new for new, (old, _) in enumerate(kept)})


def _drop_inside(items: list[Data], deep: set[Location]) -> None:
    """Take single ids out of a cohort's lists."""
    for location in sorted(deep, key=str, reverse=True):
        entry = items[int(location[1])]
        inner = entry.get(str(location[2])) if isinstance(entry, dict) else None
        if isinstance(inner, list) and int(location[3]) < len(inner):
            del inner[int(location[3])]


def _move_places(fields: Fields, name: str, moved: dict[int, int]) -> None:
    places = {}
    for location, span in fields.places.items():
        if location[0] == name and len(location) > 1:
            if int(location[1]) not in moved:
                continue
            location = (name, moved[int(location[1])], *location[2:])
        places[location] = span
    fields.places = places


def _dangling(fields: Fields) -> list[tuple[Location, Fault]]:
    """Find ids that occur twice, and ids that name nothing."""
    ids: dict[str, set[str]] = {}
    wrong: list[tuple[Location, Fault]] = []
    for name in _LISTS[:4]:
        ids[name] = set()
        for index, entry in enumerate(_entries(fields, name)):
            own = str(entry.get("id", ""))
            if own in ids[name]:
                at: Location = (name, index, "id")
                wrong.append((at, Fault(FaultKind.DUPLICATE_ID, place_of(fields, at), own)))
            ids[name].add(own)
    for name, parents in _PARENTS.items():
        for index, entry in enumerate(_entries(fields, name)):
            for key, target in parents:
                wrong += _missing_ids(
                    fields, (name, index, key), entry.get(key), sorted(ids[target])
                )
    return wrong


def _missing_ids(
    fields: Fields, at: Location, value: Data | None, known: list[str]
) -> list[tuple[Location, Fault]]:
    if value is None:
        return []
    named = (
        [((*at, i), v) for i, v in enumerate(value)] if isinstance(value, list) else [(at, value)]
    )
    return [
        (
            where,
            Fault(FaultKind.DANGLING_ID, place_of(fields, where), str(text), wanted=tuple(known)),
        )
        for where, text in named
        if text not in known
    ]


def _entries(fields: Fields, name: str) -> list[dict[str, Data]]:
    value = fields.data.get(name)
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []
