"""Taking what is broken out of the data, and as little as possible with it."""

from collections.abc import Iterable

from showcase.frontmatter.fields import Data, Fields
from showcase.frontmatter.vocabulary import key_at
from showcase.model.schema import Part
from showcase.model.submission import Location


def prune(
    part: type[Part], fields: Fields, wrong: Iterable[Location], marks: Iterable[Location]
) -> set[Location]:
    """Take out each wrong value, or where its key is needed, the entry that it belongs to.

    Items of a list move up, and their places with them; where they now are is also returned for
    ``marks``, each cut back to what is left of it.
    """
    doomed = {_smallest(part, fields.data, location) for location in wrong}
    moved: dict[Location, Location] = {(): ()}
    data = _without(fields.data, (), (), doomed, moved)
    fields.data = data if isinstance(data, dict) else {}
    fields.places = {
        _moved(location, moved): span
        for location, span in fields.places.items()
        if not _within(location, doomed)
    }
    left = {_left(location, moved) for location in marks}
    return {at for at in left if len(at) > 1 or (at and isinstance(fields.data[str(at[0])], dict))}


def _smallest(part: type[Part], data: Data, location: Location) -> Location:
    for length in range(len(location), 1, -1):
        here = location[:length]
        if not _is_there(data, here):
            continue
        key = key_at(part, here)
        if isinstance(here[-1], int) or key is None or not key.required:
            return here
    return location[:1]


def _is_there(data: Data, location: Location) -> bool:
    value: Data | None = data
    for step in location:
        if isinstance(value, dict):
            value = value.get(str(step))
        elif isinstance(value, list) and isinstance(step, int):
            value = value[step] if step < len(value) else None
        else:
            return False
    return value is not None


def _without(
    value: Data,
    old: Location,
    new: Location,
    doomed: set[Location],
    moved: dict[Location, Location],
) -> Data:
    moved[old] = new
    if isinstance(value, dict):
        return {
            key: _without(inner, (*old, key), (*new, key), doomed, moved)
            for key, inner in value.items()
            if (*old, key) not in doomed
        }
    if isinstance(value, list):
        kept: list[Data] = []
        for index, inner in enumerate(value):
            if (*old, index) not in doomed:
                kept.append(_without(inner, (*old, index), (*new, len(kept)), doomed, moved))
        return kept
    return value


def _within(location: Location, doomed: set[Location]) -> bool:
    return any(location[:length] in doomed for length in range(1, len(location) + 1))


def _moved(location: Location, moved: dict[Location, Location]) -> Location:
    """Keys with an empty value have a place but are not in the data: they go with their parent."""
    for length in range(len(location), -1, -1):
        if location[:length] in moved:
            return (*moved[location[:length]], *location[length:])
    return location


def _left(location: Location, moved: dict[Location, Location]) -> Location:
    for length in range(len(location), 0, -1):
        if location[:length] in moved:
            return moved[location[:length]]
    return ()
