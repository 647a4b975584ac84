"""The static files that the pages use."""

from pathlib import Path

ASSETS = Path(__file__).parent / "assets"
FOLDER = "assets/showcase"
# The stylesheet is written in parts, one subject each, and served as one file.
_PARTS = (
    "shell",
    "type",
    "components",
    "cards",
    "pieces",
    "booklet",
    "narrow-pieces",
    "case",
    "case-end",
    "pages",
    "exhibits",
    "browse",
    "sheet",
    "rules",
    "print",
)
# What every page loads, in this order, after the theme's own.
STYLESHEETS = (f"{FOLDER}/tokens.css", f"{FOLDER}/showcase.css")
SCRIPTS = (f"{FOLDER}/showcase.js",)


def asset_files() -> tuple[tuple[str, bytes], ...]:
    """Return every file and where it stands on the site, sorted."""
    style = "\n".join((ASSETS / f"{part}.css").read_text("utf-8") for part in _PARTS)
    files = {f"{FOLDER}/showcase.css": style.encode("utf-8")}
    for path in ASSETS.iterdir():
        if path.suffix in {".js", ".woff2"} or path.name == "tokens.css":
            files[f"{FOLDER}/{path.name}"] = path.read_bytes()
    return tuple(sorted(files.items()))
