"""The text of a case."""
