"""Exemptions that authors claim."""
