"""From checked submissions to the frozen casebook that all views are made from."""

from showcase.casebook.assemble import PREVIEW, PUBLIC, assemble

__all__ = ["PREVIEW", "PUBLIC", "assemble"]
