"""The gate: nothing else reads what people hand in."""

from showcase.intake.encoding import decode
from showcase.intake.sources import (
    PROGRAMME_PATH,
    Source,
    load_programme_source,
    load_sources,
    read_text,
)

__all__ = [
    "PROGRAMME_PATH",
    "Source",
    "decode",
    "load_programme_source",
    "load_sources",
    "read_text",
]
