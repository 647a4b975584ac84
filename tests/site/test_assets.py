"""Styles and scripts: readable colours, no way to reach another host."""

import re

import pytest

from showcase.site.assets import ASSETS, SCRIPTS, STYLESHEETS, asset_files
from showcase.site.glightbox import GLIGHTBOX_LICENCE, GLIGHTBOX_SCRIPT, glightbox_file

FILES = dict(asset_files())
THEIRS = f"assets/showcase/{GLIGHTBOX_SCRIPT}"
TOKENS = (ASSETS / "tokens.css").read_text("utf-8")
TEXT = ("ink", "quiet", "vermilion")
GROUNDS = ("paper", "raised")


def test_what_every_page_loads_is_there() -> None:
    assert {*STYLESHEETS, *SCRIPTS} <= set(FILES)


def test_every_part_of_the_style_is_served() -> None:
    served = b"".join(FILES.values()).decode("utf-8")
    for path in ASSETS.glob("*.css"):
        assert path.read_text("utf-8").strip() in served, path.name


@pytest.mark.parametrize("url", FILES)
def test_nothing_comes_from_another_host(url: str) -> None:
    if url.endswith((".css", ".js")) and url != THEIRS:
        assert not re.search(r"https?://|@import|eval\(|innerHTML", own(url))


def own(url: str) -> str:
    licence = glightbox_file(GLIGHTBOX_LICENCE).decode("utf-8").strip()
    return FILES[url].decode("utf-8").replace(licence, "")


def test_glightbox_comes_as_it_is_with_its_licence() -> None:
    assert FILES[THEIRS] == glightbox_file(GLIGHTBOX_SCRIPT)
    assert "MIT License" in FILES["assets/showcase/gallery.css"].decode("utf-8")
    # It would ask another host for a player of videos; the view never gives it a video.
    assert 'plyr: { css: "", js: "" }' in FILES["assets/showcase/gallery-view.js"].decode("utf-8")


def schemes() -> list[dict[str, str]]:
    blocks = re.findall(r"\{([^{}]*--sc-paper: [^{}]*)\}", TOKENS)
    return [dict(re.findall(r"--sc-([a-z-]+): (#[0-9a-f]+);", block)) for block in blocks]


def luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    digits = "".join(d * 2 for d in digits) if len(digits) == 3 else digits
    parts = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", schemes())
def test_every_pair_of_colours_can_be_read(scheme: dict[str, str]) -> None:
    for ground in GROUNDS:
        for text in TEXT:
            assert contrast(scheme[text], scheme[ground]) >= 4.5, (text, ground)
    assert contrast(scheme["gold"], scheme["paper"]) >= 3
    if "edge" in scheme:
        assert contrast(scheme["edge"], scheme["paper"]) >= 3
