"""How a key of a submission or of the programme is declared, once, for every use.

A field of a :class:`Part` carries its Chinese key as ``title`` and a Chinese sentence as
``description``; validation, labels, the JSON Schema and the guide's reference are made from
these declarations.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field


class Part(BaseModel):
    """A group of keys. Unknown keys are errors, values don't change."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


@dataclass(frozen=True, slots=True)
class Key:
    """One key: its two spellings, what it means, and what its value is made of.

    ``parsers`` are the functions that understand its value, where a text isn't taken as it is.
    """

    name: str
    english: str
    chinese: str
    description: str
    required: bool
    is_list: bool
    part: type[Part] | None
    choices: tuple[str, ...]
    example: str
    prose: bool
    parsers: tuple[Callable[..., Any], ...] = ()

    @property
    def spellings(self) -> tuple[str, ...]:
        """The spellings an author may use: both, or one where they are the same."""
        return tuple(dict.fromkeys((self.english, self.chinese)))


def key(
    chinese: str,
    description: str,
    *,
    default: Any = ...,
    example: str = "",
    choices: tuple[str, ...] = (),
    english: str | None = None,
    prose: bool = False,
) -> Any:
    """Declare a key. ``example`` is one value as an author would write it in YAML.

    ``prose`` says that the value is written for readers, so that the wording is looked at.
    """
    extra: dict[str, Any] = {"example": example, "choices": list(choices), "prose": prose}
    return Field(
        default=default,
        title=chinese,
        description=description,
        validation_alias=english,
        serialization_alias=english,
        json_schema_extra=extra,
    )


@cache
def keys_of(part: type[Part]) -> tuple[Key, ...]:
    """Return the keys of a part in the order in which they are declared."""
    return tuple(_keys(part))


@cache
def key_table(part: type[Part]) -> dict[str, Key]:
    """Map every spelling of every key of a part to its key."""
    return {spelling: key for key in keys_of(part) for spelling in key.spellings}


def _keys(part: type[Part]) -> Iterator[Key]:
    for name, info in part.model_fields.items():
        extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
        inner, is_list = _unwrap(info.annotation)
        choices = extra.get("choices")
        yield Key(
            name=name,
            english=info.validation_alias if isinstance(info.validation_alias, str) else name,
            chinese=info.title or name,
            description=info.description or "",
            required=info.is_required(),
            is_list=is_list,
            part=inner if isinstance(inner, type) and issubclass(inner, Part) else None,
            choices=tuple(str(c) for c in choices) if isinstance(choices, list) else (),
            example=str(extra.get("example", "")),
            prose=bool(extra.get("prose", False)),
            parsers=tuple(_parsers(info.annotation, *info.metadata)),
        )


def _parsers(annotation: Any, *notes: Any) -> Iterator[Callable[..., Any]]:
    """Yield the validators that read a value before its kind is looked at."""
    for note in (*notes, *getattr(annotation, "__metadata__", ())):
        if isinstance(note, BeforeValidator):
            yield note.func
    for inner in get_args(annotation):
        yield from _parsers(inner)


def _unwrap(annotation: Any) -> tuple[Any, bool]:
    """Take ``X | None``, ``tuple[X, ...]`` and ``Annotated`` off: the part inside, and if listed."""
    origin = get_origin(annotation)
    if origin in (Union, UnionType):
        inner = [a for a in get_args(annotation) if a is not type(None)]
        return _unwrap(inner[0])
    if origin is tuple:
        return _unwrap(get_args(annotation)[0])[0], True
    return annotation, False
