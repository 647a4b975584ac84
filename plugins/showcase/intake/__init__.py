"""The gate: nothing else reads what people hand in."""

from showcase.intake.sources import PROGRAMME_PATH, Source, load_programme_source, load_sources

__all__ = ["PROGRAMME_PATH", "Source", "load_programme_source", "load_sources"]
