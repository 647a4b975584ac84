"""The numbers of persons among the rows of digits in a text: one pass, shared by all rules."""

from collections.abc import Iterator

from showcase.rules.privacy.checksums import (
    is_bank_card,
    is_identity_number,
    is_old_identity_number,
)
from showcase.rules.privacy.phones import landline_at, mobile_at
from showcase.rules.privacy.rows import Row, rows_in
from showcase.rules.privacy.trace import Trace, TraceKind

_MOST_READ = 20_000
_MOST_GROUPS = 6
_SHORTEST_LONG = 15  # digits of an identity or card number
_CHECKS = ("X", "x", "Ｘ", "ｘ")


def numbers_in(text: str) -> Iterator[Trace]:
    """Yield the numbers of persons in a text, from left to right; no digit counts twice."""
    read = 0
    for row in rows_in(text):
        read += len(row.groups)
        if read > _MOST_READ:
            start, end, digits = row.groups[0]
            yield Trace(TraceKind.UNREAD, start, end, digits)
            return
        at = free = 0
        while at < len(row.groups):
            found = _number_at(row, at, free)
            if found is None:
                at += 1
            else:
                trace, at = found
                free = at
                yield trace


def _number_at(row: Row, at: int, free: int) -> tuple[Trace, int] | None:
    if sum(row.widths[at : at + _MOST_GROUPS]) < _SHORTEST_LONG:
        return mobile_at(row, at, free) or landline_at(row, at)
    return (
        _identity_at(row, at)
        or _card_at(row, at)
        or mobile_at(row, at, free)
        or _old_identity_at(row, at)
        or landline_at(row, at)
    )


def _identity_at(row: Row, at: int) -> tuple[Trace, int] | None:
    start = row.groups[at].start
    length = 0
    for end, width in enumerate(row.widths[at : at + _MOST_GROUPS], at + 1):
        length += width
        if length < 17:
            continue
        number, stop = row.digits(at, end), row.groups[end - 1].end
        if length == 17 and row.text[stop : stop + 1] in _CHECKS:
            number, stop = f"{number}X", stop + 1
        if is_identity_number(number):
            return Trace(TraceKind.IDENTITY, start, stop, number), end
        if length > 17:
            break
    return None


def _card_at(row: Row, at: int) -> tuple[Trace, int] | None:
    """Return the longest card number that starts at a group; its groups are of four or six."""
    found = length = 0
    for end, width in enumerate(row.widths[at : at + _MOST_GROUPS], at + 1):
        length += width
        if 16 <= length <= 19 and is_bank_card(row.digits(at, end)):
            found = end
        if width not in (4, 6):
            break
    if not found or row.touches_letters(at, found) or row.counts_things(at):
        return None
    if at + 1 < found < len(row.groups) and row.joint(found) == row.joint(at + 1):
        return None
    start, stop = row.groups[at].start, row.groups[found - 1].end
    return Trace(TraceKind.CARD, start, stop, row.digits(at, found)), found


def _old_identity_at(row: Row, at: int) -> tuple[Trace, int] | None:
    group = row.groups[at]
    if (
        not is_old_identity_number(group.digits)
        or row.touches_letters(at, at + 1)
        or row.counts_things(at)
    ):
        return None
    return Trace(TraceKind.OLD_IDENTITY, group.start, group.end, group.digits), at + 1
