"""What of our own code a kept verdict, or a kept index, depends on."""

import sys
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

import showcase
from showcase.cache import digest_of
from showcase.release import list_files

_PARTS = (
    *("findings", "model", "intake", "frontmatter", "markdown", "submissions", "rules"),
    *("build/checking.py", "build/verdicts.py"),
)
_LIBRARIES = (
    "pydantic",
    "msgspec",
    "PyYAML",
    "markdown-it-py",
    "mdit-py-plugins",
    "mdit-py-cjk-friendly",
    "pypinyin",
    "opencc",
    "pillow",
    "pikepdf",
)


_BOOK_PARTS = (*_PARTS, "casebook", "photos", "booklet")
_BOOK_LIBRARIES = (*_LIBRARIES, "typst", "img2pdf", "segno", "python-docx", "fonttools")
_INDEX_PARTS = ("casebook", "search", "build/case_texts.py", "build/search_index.py")
_SITE_PARTS = ("model", "markdown", "casebook", "site", "photos/variants.py", "build/site.py")
_SITE_LIBRARIES = ("jinja2", "MarkupSafe", "nh3", "zxing-cpp", "markdown-it-py", "mkdocs-glightbox")
_FRAME_PARTS = ("model", "site", "plugin", "build/frames.py", "build/site.py")
_INDEX_LIBRARIES = ("numpy", "pypinyin", "opencc")


@cache
def code_version() -> str:
    """Return a digest of the code that reads and checks, so that no verdict outlives it."""
    return _version_of(_PARTS, _LIBRARIES)


@cache
def site_version() -> str:
    """Return a digest of the code that draws pages and what they load."""
    return _version_of(_SITE_PARTS, _SITE_LIBRARIES)


@cache
def frame_version() -> str:
    """Return a digest of the code that lets MkDocs render what is to be filled."""
    return _version_of(_FRAME_PARTS, ("mkdocs", "mkdocs-material"))


@cache
def index_version() -> str:
    """Return a digest of the code that reads cases, and makes the search index of them."""
    return digest_of(code_version(), _version_of(_INDEX_PARTS, _INDEX_LIBRARIES))


@cache
def book_version() -> str:
    """Return a digest of the code that makes booklets."""
    return _version_of(_BOOK_PARTS, _BOOK_LIBRARIES)


@cache
def package_stamp() -> str:
    """Return what changes when a file of our package is touched; cheaper than what is in them."""
    package = Path(showcase.__file__).parent
    files = sorted(list_files(package).items())
    return digest_of(*(f"{p} {at}" for p, at in files if "__pycache__" not in p), sys.version)


@cache
def whole_version() -> str:
    """Return a digest of everything that may change a byte, for machines that work together."""
    libraries = (*_LIBRARIES, *_INDEX_LIBRARIES, "pillow-heif", "img2pdf", "cloudpickle")
    return digest_of(sys.version, _version_of(("",), libraries))


def _version_of(parts: Iterable[str], libraries: Iterable[str]) -> str:
    package = Path(showcase.__file__).parent
    files = sorted(
        path
        for part in parts
        for path in (package / part, *(package / part).rglob("*"))
        if path.suffix != ".pyc"
    )
    contents = [path.read_bytes() for path in files if path.is_file()]
    return digest_of(*(version(name) for name in libraries), *contents)
