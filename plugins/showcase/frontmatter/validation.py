"""What the schema says of the data, as faults at the author's lines."""

from typing import Any, TypeVar

from pydantic import ValidationError

from showcase.findings import Fault, FaultKind, Span
from showcase.frontmatter.fields import Fields
from showcase.model.schema import Key, Part, keys_of
from showcase.model.submission import Location

P = TypeVar("P", bound=Part)
_OWN_KINDS = {
    kind.value: kind for kind in (FaultKind.BAD_DATE, FaultKind.BAD_VALUE, FaultKind.UNKNOWN_CHOICE)
}


def validate(part: type[P], fields: Fields) -> tuple[P | None, tuple[tuple[Location, Fault], ...]]:
    """Return the part, or None and every fault with the location it stands at."""
    try:
        return part.model_validate(fields.data), ()
    except ValidationError as error:
        noted: dict[Location, Fault] = {}
        for detail in error.errors(include_url=False, include_input=True):
            location = tuple(detail["loc"])
            noted.setdefault(location, _fault(part, location, detail, fields))
        return None, tuple(noted.items())


def missing_key(part: type[Part], fields: Fields, *location: str | int) -> Fault:
    """Return the fault of a key that is absent or empty, placed where it belongs."""
    key = key_at(part, location)
    place = fields.missing.get(location) or place_of(fields, location)
    return Fault(
        FaultKind.MISSING_KEY,
        place,
        str(location[-1]),
        owner=_owner(part, location),
        wanted=(key.chinese, key.example) if key else (),
    )


def place_of(fields: Fields, location: Location) -> Span:
    """Return where a location stands, or its nearest known parent."""
    for length in range(len(location), 0, -1):
        if span := fields.places.get(location[:length]):
            return span
    return Span()


def key_at(part: type[Part], location: Location) -> Key | None:
    """Return the key that a location leads to."""
    key: Key | None = None
    inside: type[Part] | None = part
    for step in location:
        if isinstance(step, int):
            continue
        keys = {key.english: key for key in keys_of(inside)} if inside else {}
        key = keys.get(step)
        inside = key.part if key else None
    return key


def _owner(part: type[Part], location: Location) -> str:
    """Name, in Chinese, the group that a location lies in; nothing at the top."""
    names = [
        key.chinese
        for length in range(1, len(location))
        if isinstance(location[length - 1], str) and (key := key_at(part, location[:length]))
    ]
    return "的".join(names)


def _fault(part: type[Part], location: Location, detail: Any, fields: Fields) -> Fault:
    if detail["type"] == "missing":
        return missing_key(part, fields, *location)
    key = key_at(part, location)
    name = key.chinese if key else str(location[-1])
    kind = _OWN_KINDS.get(detail["type"])
    written = detail["input"] if isinstance(detail["input"], str) else ""
    if kind is not None:
        wanted: tuple[str, ...] = (str(detail["ctx"]["wanted"]),)
    else:
        kind, wanted = _by_type(str(detail["type"]), key, location)
    return Fault(kind, place_of(fields, location), written, owner=name, wanted=wanted)


def _by_type(kind: str, key: Key | None, location: Location) -> tuple[FaultKind, tuple[str, ...]]:
    example = key.example if key else ""
    if kind in {"string_type", "is_instance_of"}:
        return FaultKind.WRONG_KIND, ("一段文字", example)
    if kind in {"tuple_type", "list_type"}:
        return FaultKind.WRONG_KIND, ("一个列表（用方括号）", example)
    if kind in {"model_type", "model_attributes_type", "dict_type"}:
        return FaultKind.WRONG_KIND, ("一组内容（用花括号，或换行后缩进）", example)
    if kind in {"string_pattern_mismatch"}:
        return FaultKind.BAD_VALUE, ("英文字母、数字、连字符组成的编号", example)
    if kind in {"string_too_short"}:
        return FaultKind.BAD_VALUE, ("不空的文字", example)
    return FaultKind.BAD_VALUE, (f"像“{example}”这样的内容", example)
