"""One module a kind of page; :mod:`showcase.site.views.registry` lists them all."""

from showcase.site.views.registry import VIEWS, View, render_pages

__all__ = ["VIEWS", "View", "render_pages"]
