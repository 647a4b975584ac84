"""The ids of the programme: each used once, and each that is named is there."""

from collections.abc import Iterator

from showcase.findings import Fault, FaultKind
from showcase.frontmatter.fields import Data, Fields
from showcase.frontmatter.validation import place_of
from showcase.model.submission import Location

_LISTS = ("institutions", "colleges", "branches", "cohorts")
_PARENTS = {
    "colleges": (("institution", "institutions"),),
    "branches": (("college", "colleges"),),
    "cohorts": (
        ("branches", "branches"),
        ("colleges", "colleges"),
        ("institutions", "institutions"),
    ),
}

_CALLED = ("id", "name", "short_name")

Ids = dict[str, frozenset[str]]


def written_ids(fields: Fields) -> Ids:
    """Return every id of each list, those of broken entries too."""
    return {
        name: frozenset(text for entry in _entries(fields, name) if (text := _text(entry, "id")))
        for name in _LISTS
    }


def find_dangling(fields: Fields, written: Ids) -> list[tuple[Location, Fault | None]]:
    """Find ids that occur twice, and ids that name nothing.

    An id in ``written`` belongs to an entry that was left out: no fault, since that one is told.
    """
    return [*_twice(fields), *_nameless(fields, written)]


def _twice(fields: Fields) -> Iterator[tuple[Location, Fault]]:
    for name in _LISTS:
        first: dict[str, int] = {}
        for index, entry in enumerate(_entries(fields, name)):
            own = _text(entry, "id")
            if own in first:
                at: Location = (name, index, "id")
                line = str(place_of(fields, (name, first[own], "id")).line)
                span = place_of(fields, at)
                yield at, Fault(FaultKind.DUPLICATE_ID, span, own, wanted=(line,))
            first.setdefault(own, index)


def _nameless(fields: Fields, written: Ids) -> Iterator[tuple[Location, Fault | None]]:
    called = {name: _names(fields, name) for name in _LISTS}
    known = {name: frozenset(ids.values()) for name, ids in called.items()}
    wanted = {name: tuple(sorted(ids)) for name, ids in known.items()}
    for name, parents in _PARENTS.items():
        for index, entry in enumerate(_entries(fields, name)):
            for key, target in parents:
                for at, text in _named(entry.get(key), (name, index, key)):
                    if text in known[target]:
                        continue
                    fault = Fault(
                        FaultKind.DANGLING_ID,
                        place_of(fields, at),
                        text,
                        called[target].get(text, ""),
                        wanted[target],
                    )
                    yield at, None if text in written[target] else fault


def _named(value: Data | None, at: Location) -> Iterator[tuple[Location, str]]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield (*at, index), str(item).strip()
    elif value is not None:
        yield at, str(value).strip()


def _names(fields: Fields, name: str) -> dict[str, str]:
    """Map what people call the entries of a list to their ids."""
    ids: dict[str, str] = {}
    for entry in _entries(fields, name):
        own = _text(entry, "id")
        for key in _CALLED:
            ids.setdefault(_text(entry, key), own)
    return {called: own for called, own in ids.items() if called}


def names_written(fields: Fields) -> frozenset[str]:
    """Return every id and name that stands for a unit in what is left of the programme."""
    return frozenset(
        name
        for kind in ("institutions", "colleges", "branches")
        for entry in _entries(fields, kind)
        for name in (*(_text(entry, key) for key in _CALLED), *_aliases(entry))
        if name
    )


def _aliases(entry: dict[str, Data]) -> list[str]:
    value = entry.get("aliases")
    return [str(alias).strip() for alias in value] if isinstance(value, list) else []


def _text(entry: dict[str, Data], key: str) -> str:
    return str(entry.get(key, "")).strip()


def _entries(fields: Fields, name: str) -> list[dict[str, Data]]:
    value = fields.data.get(name)
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []
