"""How much is let in, and sizes as people write them."""

MAX_CASE_BYTES = 500_000
MAX_PROGRAMME_BYTES = 4_000_000
MAX_FILES = 200
"""Files of one submission."""
MAX_TOGETHER = 1_000_000_000
"""Bytes of one submission's files."""
MAX_DEPTH = 4
"""Folders within one another below a submission's media folder."""


def size_text(size: int) -> str:
    """Return a number of bytes as a person writes it, never less than it is."""
    for unit, name in ((1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "KB")):
        if size >= unit:
            return f"{-(-size * 10 // unit) / 10:.1f}".removesuffix(".0") + f" {name}"
    return f"{size} 字节"
