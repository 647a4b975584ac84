"""Doing without the search for cycles while very many small values are made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache


@contextmanager
def uncollected() -> Iterator[None]:
    """Spare the search for cycles: trees of small values have none, and it takes an eighth of the time.

    What is there before, such as modules, needn't be looked at afterwards either.
    """
    was_on = gc.isenabled()
    _set_aside()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def collected() -> Iterator[None]:
    """Search meanwhile all the same: other people's values may have cycles."""
    was_on = gc.isenabled()
    gc.enable()
    try:
        yield
    finally:
        if not was_on:
            gc.disable()


@cache  # once, or garbage between two calls would stay for ever; asking how much is frozen is slow
def _set_aside() -> None:
    gc.freeze()
