"""Checks exemplary case studies and publishes them as a site and as booklets."""

__version__ = "0.1.0"
