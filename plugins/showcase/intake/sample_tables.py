"""The tables of an MP4 file's index, weighed before a decoder sets aside memory for them."""

import struct
import sys
from array import array

MAX_SAMPLES = 2_000_000
"""Frames of one track; four hours of film and sound have as many."""
_MOST_OF_A_RUN = 20_000
_MOST_EDITS = 64
_UNCODED = 16
"""Sound that isn't coded has samples of so many bytes at most, and is read many at a time."""


class Senseless(Exception):
    """An MP4 file makes no sense; the text says how: ``cut``, ``index`` or ``tables``."""


def samples_of_run(content: bytes) -> int:
    """Return how many frames a run of a fragment lists; they need not be written one by one."""
    count = _count(content)
    if count > _MOST_OF_A_RUN:
        raise Senseless("tables")
    return count


def _check_sizes(content: bytes, size: int) -> None:
    """No table may list more bytes than the file has."""
    if len(content) < 12:
        raise Senseless("tables")
    each, count = struct.unpack(">II", content[4:12])
    listed = _numbers(content[12:])
    most = MAX_SAMPLES if each else len(listed)
    if each and each <= _UNCODED:
        most = max(most, size // each)
    if count > most or (each * count if each else sum(listed[:count])) > size:
        raise Senseless("tables")


def _check_runs(content: bytes, size: int) -> None:
    """Each row of the tables of times says for how many frames it holds."""
    rows = _numbers(content[8:])
    together = sum(rows[0::2])
    if together > MAX_SAMPLES and (len(rows) > 2 or together > size):
        raise Senseless("tables")


def _check_edits(content: bytes, size: int) -> None:
    if _count(content) > _MOST_EDITS:
        raise Senseless("tables")


CHECKS = {b"stsz": _check_sizes, b"stts": _check_runs, b"ctts": _check_runs, b"elst": _check_edits}
"""Each looks at a table's content and the size of the file, and raises ``Senseless``."""


def _count(content: bytes) -> int:
    if len(content) < 8:
        raise Senseless("tables")
    number: int = struct.unpack(">I", content[4:8])[0]
    return number


def _numbers(content: bytes) -> "array[int]":
    numbers = array("I")
    if numbers.itemsize != 4:
        numbers = array("L")
    numbers.frombytes(content[: len(content) // 4 * 4])
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers
