"""``mkdocs.yml`` as MkDocs reads it, for commands that don't run MkDocs.

Other tags than ``!ENV`` name things of Python: they become nothing and are never run.
"""

import os
from pathlib import Path
from typing import Any

import yaml

NAME = "mkdocs.yml"
_MOST_PARENTS = 10


class Key(str):
    """A key of a mapping that knows its file and the line it stands on."""

    __slots__ = ("line", "path")

    path: str
    line: int

    @classmethod
    def at(cls, text: str, path: str, line: int) -> "Key":
        """Return the key ``text`` of a line."""
        made = cls(text)
        made.path, made.line = path, line
        return made


class SettingsError(Exception):
    """The project's settings make no sense; the text says where and why, in Chinese."""


def read_mkdocs(file: Path, depth: int = 0) -> dict[object, Any]:
    """Return what a file and those it inherits from say; nothing where there is no file.

    SettingsError where it can't be read.
    """
    try:
        told = _Loader(file.read_bytes(), file.name).get_single_data()
    except FileNotFoundError:
        return {}
    except OSError:
        told = f"{file.name} 打不开，请看看它是不是一个文件、有没有权限。"
        raise SettingsError(told) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f"第 {mark.line + 1} 行" if mark else "有一行"
        told = f"{file.name} {place}读不下去，请核对缩进、冒号、引号和括号。"
        raise SettingsError(told) from None
    except (yaml.YAMLError, ValueError, RecursionError):
        told = f"{file.name} 读不出来，请用 UTF-8 编码另存，并核对里面的写法。"
        raise SettingsError(told) from None
    settings = told if isinstance(told, dict) else {}
    parent = settings.pop("INHERIT", None)
    if not isinstance(parent, str) or depth >= _MOST_PARENTS:
        return settings
    return _merged(read_mkdocs(file.parent / parent, depth + 1), settings)


def plugin_options(settings: dict[object, Any], name: str) -> dict[object, Any]:
    """Return the options of a plugin, however the file lists its plugins."""
    plugins = settings.get("plugins")
    for entry in plugins if isinstance(plugins, list) else [plugins]:
        options = entry.get(name) if isinstance(entry, dict) else None
        if isinstance(options, dict):
            return options
    return {}


def _merged(parent: dict[object, Any], child: dict[object, Any]) -> dict[object, Any]:
    """Merge as MkDocs does: mappings key by key, anything else is replaced."""
    merged = dict(parent)
    for key, value in child.items():
        old = merged.pop(key, None)  # the key goes too: it knows its line
        mappings = isinstance(old, dict) and isinstance(value, dict)
        merged[key] = _merged(old or {}, value) if mappings else value
    return merged


class _Loader(yaml.SafeLoader):
    """Builds plain values only, under keys that know their lines."""

    def __init__(self, data: bytes, path: str) -> None:
        super().__init__(data)
        self.path = path

    def mapping(self, node: yaml.MappingNode) -> dict[object, Any]:
        """Build a mapping; a key that is no word is of no use to anyone."""
        self.flatten_mapping(node)
        made: dict[object, Any] = {}
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                line = key.start_mark.line + 1
                made.pop(key.value, None)
                made[Key.at(key.value, self.path, line)] = self.construct_object(value, deep=True)
        return made

    def environment(self, node: yaml.Node) -> object:
        """Build the value of the first variable that is set, else the default at the end."""
        items = node.value if isinstance(node, yaml.SequenceNode) else [node]
        for name in items[:-1] if len(items) > 1 else items:
            value = os.environ.get(str(name.value))
            if value is not None:
                tag = self.resolve(yaml.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
                return self.construct_object(yaml.ScalarNode(tag, value))
        return self.construct_object(items[-1], deep=True) if len(items) > 1 else None

    def nothing(self, suffix: str, node: yaml.Node) -> None:
        """Build nothing of a tag that isn't known here."""


_Loader.add_constructor("tag:yaml.org,2002:map", _Loader.mapping)
_Loader.add_constructor("!ENV", _Loader.environment)
_Loader.add_multi_constructor("", _Loader.nothing)
