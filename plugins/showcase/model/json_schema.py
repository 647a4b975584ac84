"""A JSON Schema (draft 2020-12) of a part, with both spellings of every key.

Scalars may be any scalar: YAML editors see ``2026`` as a number and ``是`` as a text, and both
are right here. What a value must look like in full is for ``showcase check`` to say.
"""

from typing import Any

from showcase.model.schema import Key, Part, keys_of

_SCALAR = ["string", "number", "boolean"]


def json_schema(part: type[Part], title: str) -> dict[str, Any]:
    """Return the schema of a part, all parts inside it included."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        **_part(part),
    }


def _part(part: type[Part]) -> dict[str, Any]:
    properties = {spelling: _value(key) for key in keys_of(part) for spelling in key.spellings}
    needed = [
        {"anyOf": [{"required": [spelling]} for spelling in key.spellings]}
        for key in keys_of(part)
        if key.required
    ]
    schema: dict[str, Any] = {
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
    }
    return {**schema, "allOf": needed} if needed else schema


def _value(key: Key) -> dict[str, Any]:
    told = {"title": key.chinese, "description": key.description}
    empty = {"type": "null"}
    if key.is_list:
        items = _part(key.part) if key.part else _scalar(key)
        return {**told, "anyOf": [{"type": "array", "items": items}, empty]}
    if key.part is not None:
        shapes = [_part(key.part), empty]
        if key.example == "auto":
            shapes.append({"enum": ["auto", "自动"]})
        return {**told, "anyOf": shapes}
    return {**told, "anyOf": [_scalar(key), empty]}


def _scalar(key: Key) -> dict[str, Any]:
    return {"enum": list(key.choices)} if key.choices else {"type": _SCALAR}
