"""The command ``showcase``."""

from showcase.cli.app import main

__all__ = ["main"]
