"""What the frames that MkDocs makes depend on, or that nobody but MkDocs can know it."""

import os
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from showcase.build.code_version import frame_version
from showcase.build.mkdocs_file import NAME, Key, read_mkdocs
from showcase.build.programme import build_day
from showcase.cache import digest_of

_PLAIN = frozenset(
    (
        *("abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code"),
        *("footnotes", "legacy_attrs", "legacy_em", "md_in_html", "meta", "nl2br", "sane_lists"),
        *("smarty", "tables", "toc", "wikilinks"),
    )
)
# These read other files than the page's.
_READERS = frozenset(("pymdownx.snippets", "pymdownx.b64", "pymdownx.pathconverter"))


def frame_key(root: Path) -> str | None:
    """Return what changes with the frames, or None where they must be made each time.

    A plugin or an extension of Markdown that we don't know may look at anything.
    """
    settings = read_mkdocs(root / NAME)
    if not _is_plain(settings):
        return None
    content = root / str(settings.get("docs_dir", "docs"))
    folders = [content]
    theme = settings.get("theme")
    if isinstance(theme, dict) and theme.get("custom_dir"):
        folders.append(root / str(theme["custom_dir"]))
    if not all(folder.is_dir() for folder in folders):
        return None
    files = [part for folder in folders for part in _contents(folder)]
    told = (repr(_bare(settings)), build_day().isoformat(), *_installed())
    return digest_of(frame_version(), (root / NAME).read_bytes(), *told, *files)


def _is_plain(settings: dict[object, Any]) -> bool:
    plugins, extensions = settings.get("plugins"), settings.get("markdown_extensions")
    if settings.get("hooks") or "docs_dir" not in settings:
        return False
    return _names(plugins) == {"showcase"} and all(
        name.removeprefix("markdown.extensions.") in _PLAIN
        or (name.startswith("pymdownx.") and name not in _READERS)
        for name in _names(extensions)
    )


def _names(listed: object) -> set[str]:
    """Return the names in a list of names, and of names with their options."""
    entries = listed if isinstance(listed, list) else [listed] if listed else []
    names: set[str] = set()
    for entry in entries:
        names.update(map(str, entry) if isinstance(entry, dict) else (str(entry),))
    return names


def _bare(value: object) -> object:
    """Return settings whose keys are plain words, so that they show themselves alike anywhere."""
    if isinstance(value, dict):
        return {str(key) if isinstance(key, Key) else key: _bare(v) for key, v in value.items()}
    return [_bare(one) for one in value] if isinstance(value, list) else value


def _contents(folder: Path) -> Iterator[str]:
    """Yield the path and the digest of every file below a folder, sorted."""
    for above, folders, names in os.walk(folder, followlinks=True):  # as MkDocs does
        folders.sort()
        for name in sorted(names):
            path = Path(above, name)
            yield path.relative_to(folder).as_posix()
            with path.open("rb") as stream:
                yield sha256(stream.read()).hexdigest()


def _installed() -> list[str]:
    """Return every installed package with its version, as their folders are called."""
    places = (Path(place) for place in sys.path)
    return sorted({path.name for place in places for path in place.glob("*.dist-info")})
