"""Tests for what reading leaves behind."""

import gc

from showcase.markdown import parse_markdown
from tests.reading.bodies import make_body


def test_reading_leaves_no_circles() -> None:
    """What holds itself stays until it is looked for, which isn't done while many texts are read."""
    bodies = [make_body(seed).text for seed in range(20)]
    parse_markdown(bodies[0])
    gc.collect()
    gc.disable()
    try:
        for body in bodies:
            parse_markdown(body)
        assert gc.collect() == 0
    finally:
        gc.enable()
