"""The static files that the pages use."""

from pathlib import Path

from showcase.site.glightbox import (
    GLIGHTBOX_LICENCE,
    GLIGHTBOX_SCRIPT,
    GLIGHTBOX_STYLE,
    glightbox_file,
)

ASSETS = Path(__file__).parent / "assets"
FOLDER = "assets/showcase"
# The stylesheet is written in parts, one subject each, and served as one file.
_PARTS = (
    "shell",
    "type",
    "components",
    "picture",
    "cards",
    "pieces",
    "booklet",
    "narrow-pieces",
    "case",
    "video",
    "case-end",
    "pages",
    "topics",
    "dossier",
    "charts",
    "exhibits",
    "wall",
    "browse",
    "dense",
    "sheet",
    "search",
    "rules",
    "design",
    "print",
)
# The search engine likewise; the first part makes the object that the others add to.
_ENGINE = (
    "files",
    "folding",
    "lists",
    "buckets",
    "grams",
    "texts",
    "phrases",
    "query",
    "ranking",
    "facets",
    "fragments",
    "excerpts",
    "names",
    "pinyin",
    "typos",
    "instead",
    "search",
)
# What narrows cases, photos and videos; the first part makes the object, the last one starts.
_BROWSE = (
    "columns",
    "narrow",
    "address",
    "rows",
    "long",
    "facets",
    "chips",
    "pictures",
    "cards",
    "table",
    "photos",
    "list",
    "page",
)
# What every page loads, in this order, after the theme's own.
STYLESHEETS = (f"{FOLDER}/tokens.css", f"{FOLDER}/showcase.css")
SCRIPTS = (f"{FOLDER}/showcase.js",)
ICON = f"{FOLDER}/icon.svg"


def asset_files(faces: str = "") -> tuple[tuple[str, bytes], ...]:
    """Return every file and where it stands on the site, sorted; ``faces`` declares the fonts."""
    files = {
        f"{FOLDER}/showcase.css": faces.encode() + _joined(ASSETS, _PARTS, ".css"),
        f"{FOLDER}/search-engine.js": _bare(_joined(ASSETS / "search-engine", _ENGINE, ".js")),
        f"{FOLDER}/browse.js": _joined(ASSETS / "browse", _BROWSE, ".js"),
        f"{FOLDER}/glightbox.min.js": glightbox_file(GLIGHTBOX_SCRIPT),
        f"{FOLDER}/gallery.css": _gallery_style(),
    }
    for path in ASSETS.iterdir():
        if path.suffix in {".js", ".svg", ".woff2"} or path.name == "tokens.css":
            files[f"{FOLDER}/{path.name}"] = path.read_bytes()
    return tuple(sorted(files.items()))


def _gallery_style() -> bytes:
    """Return what the view of photos loads: GLightbox's style with its licence, and ours over it."""
    licence = glightbox_file(GLIGHTBOX_LICENCE).strip()
    style = glightbox_file(GLIGHTBOX_STYLE)
    return b"\n".join((b"/*!", licence, b"*/", style, (ASSETS / "gallery.css").read_bytes()))


def _joined(folder: Path, parts: tuple[str, ...], suffix: str) -> bytes:
    return "\n".join((folder / f"{part}{suffix}").read_text("utf-8") for part in parts).encode()


def _bare(script: bytes) -> bytes:
    """Leave out indentation and comments on lines of their own: a quarter of the first load."""
    kept, in_comment = [], False
    for line in map(str.strip, script.decode().splitlines()):
        in_comment = in_comment or line.startswith("/*")
        if line and not in_comment:
            kept.append(line)
        in_comment = in_comment and not line.endswith("*/")
    return "\n".join(kept).encode() + b"\n"
