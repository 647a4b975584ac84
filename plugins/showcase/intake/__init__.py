"""The gate: nothing else reads what people hand in."""

from showcase.intake.encoding import decode
from showcase.intake.sources import (
    PROGRAMME_PATH,
    WORDING_PATH,
    Source,
    load_programme_source,
    load_sources,
    load_wording_source,
    read_text,
)
from showcase.intake.wording import read_wording

__all__ = [
    "PROGRAMME_PATH",
    "WORDING_PATH",
    "Source",
    "decode",
    "load_programme_source",
    "load_sources",
    "load_wording_source",
    "read_text",
    "read_wording",
]
