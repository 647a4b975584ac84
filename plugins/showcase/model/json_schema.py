"""A JSON Schema (draft 2020-12) of a part, with both spellings of every key.

It is made for editors: each value says in Chinese what it is for, how it is written and what
may be chosen. Values are as lenient as an author may be: YAML editors see ``2026`` as a number
and ``是`` as a text, and both are right here. What a value must be in full is for
``showcase check`` to say.
"""

from collections.abc import Callable, Iterator
from typing import Any

from showcase.model.schema import Key, Part, keys_of
from showcase.model.values import (
    parse_count,
    parse_date,
    parse_duration,
    parse_year,
    parse_yes_no,
)

_MONTH, _DAY = "(0?[1-9]|1[0-2])", "(0?[1-9]|[12][0-9]|3[01])"
_YES_NO = ("是", "否", "有", "无", "同意", "已同意", "不同意")
_TEXT: dict[str, Any] = {"type": ["string", "number", "boolean"]}
_READ_BY: dict[Callable[..., Any], dict[str, Any]] = {
    parse_date: {
        "type": "string",
        "pattern": f"^[0-9]{{4}}(-{_MONTH}-{_DAY}|/{_MONTH}/{_DAY}|年{_MONTH}月{_DAY}日)$",
        "patternErrorMessage": "日期写成 2026-06-30、2026/6/30 或 2026年6月30日",
    },
    parse_yes_no: {"enum": [*_YES_NO, True, False, "true", "false", "yes", "no"]},
    parse_year: {
        "type": ["integer", "string"],
        "pattern": "^[12][0-9]{3}年?$",
        "minimum": 1000,
        "maximum": 2999,
    },
    parse_count: {"type": ["integer", "string"], "pattern": "^[0-9]{1,9}$", "minimum": 0},
    # `3:20` without quotes is a number to YAML 1.1.
    parse_duration: {
        "type": ["string", "integer"],
        "pattern": "^[0-9]{1,3}([:：][0-9]{1,3}){1,2}$|^([0-9]{1,3}分钟?)?([0-9]{1,2}秒)?$",
        "patternErrorMessage": "时长写成 3:20（3 分 20 秒）",
    },
}


def json_schema(part: type[Part], title: str) -> dict[str, Any]:
    """Return the schema of a part, all parts inside it included."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "description": "由 showcase schema 生成；中文键名和英文键名都认，每项只写一遍",
        **_part(part),
        "$defs": {inner.__name__: _part(inner) for inner in _parts(part) if inner is not part},
    }


def example_of(key: Key, *, whole: bool = False) -> Any:
    """Return a key's example as a value; of a part that of its keys, the needed ones or all."""
    if key.part is not None:
        if key.example == "auto":
            return "auto"
        inner = {
            child.chinese: example_of(child)
            for child in keys_of(key.part)
            if child.required or whole
        }
        return [inner] if key.is_list else inner
    if key.is_list:
        return [_bare(item) for item in key.example.strip("[]").split(",")]
    return _bare(key.example)


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


def _parts(part: type[Part]) -> Iterator[type[Part]]:
    yield part
    for key in keys_of(part):
        if key.part is not None:
            yield from _parts(key.part)


def _ref(part: type[Part]) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{part.__name__}"}


def _value(key: Key) -> dict[str, Any]:
    return {**_told(key), "anyOf": [*_shapes(key), {"type": "null"}]}


def _shapes(key: Key) -> Iterator[dict[str, Any]]:
    if key.is_list:
        yield {"type": "array", "items": _ref(key.part) if key.part else _scalar(key)}
        return
    if key.part is None:
        yield _scalar(key)
        return
    yield _ref(key.part)
    if key.example == "auto":
        yield {"enum": ["auto", "自动"]}


def _told(key: Key) -> dict[str, Any]:
    """Return what an editor shows beside a key, and what it offers to write."""
    other = "" if key.english == key.chinese else f"，也可以写 `{key.english}`"
    needed = "（必填）" if key.required else ""
    shown = f"**{key.chinese}**{needed}{other}\n\n{key.description}\n\n例如：`{key.example}`"
    snippets = [{"label": f"例：{key.chinese}", "body": example_of(key, whole=True)}]
    return {
        "title": key.chinese,
        "description": key.description,
        "markdownDescription": shown,
        "examples": [example_of(key)],
        "defaultSnippets": snippets,
    }


def _scalar(key: Key) -> dict[str, Any]:
    if key.choices:
        return {"enum": list(key.choices)}
    return next((_READ_BY[parser] for parser in key.parsers if parser in _READ_BY), _TEXT)


def _bare(text: str) -> str:
    return text.strip().strip('"')
