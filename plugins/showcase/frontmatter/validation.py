"""What the schema says of the data, as faults at the author's lines."""

import re
from typing import Any, TypeVar

from pydantic import ValidationError

from showcase.findings import Edit, Fault, FaultKind, Fix, Span
from showcase.frontmatter.fields import Fields
from showcase.frontmatter.listing import as_group, as_list
from showcase.frontmatter.vocabulary import group_of, key_at
from showcase.model.schema import Key, Part
from showcase.model.submission import Location

_PAIR = re.compile(r"(\d+)[^\w.]{1,5}(\d+)")
P = TypeVar("P", bound=Part)
_OWN_KINDS = {
    kind.value: kind for kind in (FaultKind.BAD_DATE, FaultKind.BAD_VALUE, FaultKind.UNKNOWN_CHOICE)
}


def validate(part: type[P], fields: Fields) -> tuple[P | None, tuple[tuple[Location, Fault], ...]]:
    """Return the part, or None and every fault with the location it stands at.

    Nothing is told of what could not be read in the first place.
    """
    try:
        return part.model_validate(fields.data), ()
    except ValidationError as error:
        noted: dict[Location, Fault] = {}
        halves: set[Location] = set()
        for detail in error.errors(include_url=False, include_input=True):
            location = tuple(detail["loc"])
            if _is_half_pair(detail):
                location = location[:-1]
                halves.add(location)
            if not fields.is_lost(location):
                noted.setdefault(location, _fault(part, location, detail, fields))
        return None, tuple((at, fault) for at, fault in noted.items() if at[:-1] not in halves)


def missing_key(part: type[Part], fields: Fields, *location: str | int) -> Fault:
    """Return the fault of a key that is absent or empty, placed where it belongs."""
    key = key_at(part, location)
    place = fields.missing_place(location)
    state = ("empty",) if location in fields.empty else ()
    return Fault(
        FaultKind.MISSING_KEY,
        place,
        str(location[-1]),
        owner=group_of(part, location),
        wanted=(key.chinese, key.example, *state) if key else (),
    )


def place_of(fields: Fields, location: Location) -> Span:
    """Return where a location stands, or its nearest known parent."""
    for length in range(len(location), 0, -1):
        if span := fields.places.get(location[:length]):
            return span
    return Span()


def _is_half_pair(detail: Any) -> bool:
    """Tell whether of two numbers one is missing: nothing else is told of what stands there."""
    return detail["type"] == "missing" and isinstance(detail["loc"][-1], int)


def _fault(part: type[Part], location: Location, detail: Any, fields: Fields) -> Fault:
    if detail["type"] == "missing" and not _is_half_pair(detail):
        return missing_key(part, fields, *location)
    key = key_at(part, location)
    assert key is not None  # only keys of the schema are in the data
    kind = _OWN_KINDS.get(detail["type"])
    written = detail["input"] if isinstance(detail["input"], str) else ""
    if _is_half_pair(detail):
        written = "、".join(str(item) for item in detail["input"])
    place = place_of(fields, location)
    sure = True
    if not isinstance(detail["input"], str):
        kind = None  # a list or a group where a text was wanted
    if kind is None:
        kind, wanted, better = _by_type(str(detail["type"]), key, written)
    else:
        context = detail["ctx"]
        wanted, better = (str(context["wanted"]),), str(context["better"])
        sure = bool(context["sure"])
    shown = f"[{better}]" if better and isinstance(location[-1], int) else better
    whole = sure and location in fields.places and place.line == place.end_line
    fix = Fix((Edit(place, better),)) if better and whole else None
    return Fault(kind, place, written, owner=key.chinese, wanted=(*wanted, shown), fix=fix)


def _by_type(kind: str, key: Key, written: str) -> tuple[FaultKind, tuple[str, ...], str]:
    group = as_group(key.part, written) if key.part is not None else ""
    if kind == "tuple_type":
        better = as_list(written) if key.part is None else f"[{group}]" if group else ""
        return FaultKind.WRONG_KIND, ("list", key.example), better
    if kind == "model_type":
        return FaultKind.WRONG_KIND, ("group", key.example), group
    if kind == "string_type" or kind in _OWN_KINDS:
        return FaultKind.WRONG_KIND, ("text", key.example), ""
    if kind == "string_pattern_mismatch":
        return FaultKind.BAD_VALUE, ("英文字母、数字、连字符组成的编号",), ""
    if kind == "missing" and (pair := _PAIR.fullmatch(written)):
        return FaultKind.BAD_VALUE, ("两个数，中间用英文逗号隔开",), f"[{pair[1]}, {pair[2]}]"
    return FaultKind.BAD_VALUE, (f"像“{key.example}”这样的内容",), ""
