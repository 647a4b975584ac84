"""What a kind of page looks like, compared whole. ``UPDATE_GOLDEN=1`` writes the files anew."""

import os
from pathlib import Path

import pytest

from showcase.site.links import topic_url
from showcase.site.pieces import PIECES, render_piece
from showcase.site.views import render_pages
from tests.site.casebook import OPTIONS, make_casebook

GOLDEN = Path(__file__).parent / "golden"
PAGES = {
    "case": "cases/2026/yi/index.html",
    "browse": "cases/index.html",
    "cohort": "cohorts/c-2025/index.html",
    "branch": "branches/b1/index.html",
    "topics": "topics/index.html",
    "topic": topic_url("主题党日"),
    "statistics": "statistics/index.html",
}


def compare(name: str, found: str) -> None:
    path = GOLDEN / f"{name}.html"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(found, "utf-8")
    assert found == path.read_text("utf-8")


@pytest.mark.parametrize("name", PAGES)
def test_pages_look_as_they_did(name: str) -> None:
    pages = {page.url: page for page in render_pages(make_casebook(), OPTIONS)}
    compare(name, pages[PAGES[name]].main)


def test_pieces_look_as_they_did() -> None:
    casebook = make_casebook()
    pieces = (render_piece(name, "", casebook, OPTIONS, "") or "" for name in PIECES)
    compare("pieces", "\n".join(pieces))
