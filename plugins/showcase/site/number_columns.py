"""Columns of numbers as text that is short to send and quick to read.

A column is written digit by digit: all lowest digits, then all the next ones, each digit one
character. Equal kinds of digit side by side compress to about what they tell.
"""

from collections.abc import Sequence

DIGITS = "".join(chr(code) for code in range(35, 127) if code != 92)
"""The 91 digits: printable characters that stand in JSON as they are."""


def number_column(numbers: Sequence[int]) -> tuple[str, ...]:
    """Return the streams of digits of numbers from 0, the lowest digits first."""
    streams: list[str] = []
    rest = list(numbers)
    while not streams or any(rest):
        streams.append("".join(DIGITS[number % len(DIGITS)] for number in rest))
        rest = [number // len(DIGITS) for number in rest]
    return tuple(streams)


def list_column(lists: Sequence[Sequence[int]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return how long each list is and what all of them hold; one each needs no lengths."""
    lengths = [len(numbers) for numbers in lists]
    values = [number for numbers in lists for number in numbers]
    every_one = all(length == 1 for length in lengths)
    return () if every_one else number_column(lengths), number_column(values)
