"""GLightbox, which turns the photos in the view over a page, as it lies in mkdocs-glightbox.

Nothing of that plugin runs; its wheel is how GLightbox comes here at a pinned version.
"""

from importlib.util import find_spec
from pathlib import Path

GLIGHTBOX_SCRIPT = "glightbox.min.js"
GLIGHTBOX_STYLE = "glightbox.min.css"
GLIGHTBOX_LICENCE = "LICENSE.md"


def glightbox_file(name: str) -> bytes:
    """Return a file of GLightbox. ``FileNotFoundError`` where the installed wheel has no such file."""
    spec = find_spec("mkdocs_glightbox")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("mkdocs-glightbox is not installed")
    return (Path(spec.origin).parent / "glightbox" / name).read_bytes()
