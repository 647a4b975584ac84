"""What the drawings of the statistics show."""

import re

import pytest

from showcase.site.bars import part_bar, share_of
from showcase.site.charts import SQUARE_LIMIT, column_chart, squares


@pytest.mark.parametrize(("filled", "of"), [(0, 1), (3, 8), (8, 8), (19, 21), (100, 100)])
def test_a_square_for_each_thing(filled: int, of: int) -> None:
    drawing = squares(filled, of)
    assert drawing is not None
    full, still_open = re.findall(r' d="([^"]*)"', drawing)
    assert (full.count("M"), still_open.count("M")) == (filled, of - filled)


@pytest.mark.parametrize("of", [0, SQUARE_LIMIT + 1])
def test_nothing_and_too_many_are_no_squares(of: int) -> None:
    assert squares(0, of) is None


def test_too_many_become_a_bar() -> None:
    bar = part_bar("机械学院", "", 150, 300)
    assert (bar.squares, bar.share, bar.text) == (None, 50, "150 / 300")


def test_bars_begin_at_zero_and_what_is_there_is_seen() -> None:
    assert [share_of(part, 1000) for part in (0, 1, 500, 1000)] == [0, 1, 50, 100]
    assert share_of(1, 0) == 0


def test_the_highest_column_is_the_most() -> None:
    chart = column_chart({"2024年": (1, "a"), "2025年": (0, "b"), "2026年": (4, "c")})
    heights = [int(height) for height in re.findall(r'<rect[^>]* height="(\d+)"', chart.drawing)]
    assert heights[1] == 0
    assert heights[2] == max(heights)
    assert abs(heights[2] - 4 * heights[0]) <= 2
    assert [column.so_far for column in chart.columns] == [1, 1, 5]
    assert 'aria-label="2024年1篇，2025年0篇，2026年4篇"' in chart.drawing


def test_no_years_are_no_columns() -> None:
    assert "<rect" not in column_chart({}).drawing
