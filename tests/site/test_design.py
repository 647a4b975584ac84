"""The design page says what the stylesheet holds, and the stylesheet what eyes need."""

import pytest

from showcase.site.design import USES, colours, contrast, render_design

SCHEMES = ("default", "slate")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_colour_is_named(scheme: str) -> None:
    assert set(colours(scheme)) == set(USES)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_can_be_read_on_every_ground(scheme: str) -> None:
    held = colours(scheme)
    for ground in ("paper", "raised"):
        for text in ("ink", "quiet", "vermilion"):
            assert contrast(held[text], held[ground]) >= 4.5, (text, ground)
        for mark in ("edge", "gold"):
            assert contrast(held[mark], held[ground]) >= 3, (mark, ground)
    assert contrast(held["on-vermilion"], held["vermilion"]) >= 4.5
    assert contrast(held["ink"], held["mark"]) >= 4.5


def test_contrast_is_counted_as_the_guidelines_do() -> None:
    assert contrast("000000", "ffffff") == pytest.approx(21)
    assert contrast("777777", "ffffff") == pytest.approx(4.48, abs=0.01)


def test_the_pieces_are_there() -> None:
    assert render_design("没有这种") is None
    assert (render_design("色板") or "").count('<th scope="row">') == len(USES)
    assert (render_design("字号") or "").count("<li>") == 7
    assert (render_design("间距") or "").count("<li>") == 7
