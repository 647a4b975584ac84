"""From checked submissions to the frozen casebook that all views are made from."""

from showcase.casebook.assemble import assemble

__all__ = ["assemble"]
