"""The three reviews."""
