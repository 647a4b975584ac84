"""What of our own code a kept verdict depends on."""

from functools import cache
from importlib.metadata import version
from pathlib import Path

import showcase
from showcase.cache import digest_of

_PARTS = (
    *("findings", "model", "intake", "frontmatter", "markdown", "submissions", "rules"),
    *("build/checking.py", "build/records.py"),
)
_LIBRARIES = (
    "pydantic",
    "PyYAML",
    "markdown-it-py",
    "mdit-py-plugins",
    "mdit-py-cjk-friendly",
    "pypinyin",
    "opencc",
    "pillow",
    "pikepdf",
)


@cache
def code_version() -> str:
    """Return a digest of the code that reads and checks, so that no verdict outlives it."""
    package = Path(showcase.__file__).parent
    files = sorted(
        path
        for part in _PARTS
        for path in (package / part, *(package / part).rglob("*"))
        if path.suffix != ".pyc"
    )
    contents = [path.read_bytes() for path in files if path.is_file()]
    return digest_of(*(version(name) for name in _LIBRARIES), *contents)
