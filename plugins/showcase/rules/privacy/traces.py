"""All that leads to persons in a text; each number told once, as the most telling thing it is."""

import re
from collections.abc import Iterator
from dataclasses import replace

from showcase.rules.privacy.columns import columns_in
from showcase.rules.privacy.details import (
    births_in,
    chats_in,
    mails_in,
    masked_in,
    members_in,
    passports_in,
    plates_in,
)
from showcase.rules.privacy.dwellings import dwellings_in
from showcase.rules.privacy.numbers import numbers_in
from showcase.rules.privacy.trace import Trace, TraceKind

_READERS = (
    numbers_in,
    columns_in,
    passports_in,
    members_in,
    mails_in,
    chats_in,
    dwellings_in,
    plates_in,
    births_in,
    masked_in,
)

_MOST = 2000
_PROMISING = re.compile(r"[0-9０-９@＠号]|单元|微信|wechat|VX|vx")
Traces = dict[TraceKind, tuple[Trace, ...]]


def traces_in(text: str) -> Traces:
    """Return what leads to persons in a text, by kind."""
    found: dict[TraceKind, list[Trace]] = {}
    if _PROMISING.search(text):
        for trace in _apart(text):
            found.setdefault(trace.kind, []).append(trace)
    return {kind: tuple(traces) for kind, traces in found.items()}


def _apart(text: str) -> Iterator[Trace]:
    taken = bytearray()
    for read in _READERS:
        for number, trace in enumerate(read(text)):
            if number == _MOST:
                yield replace(trace, kind=TraceKind.UNREAD)
                break
            taken = taken or bytearray(len(text))
            if taken.find(1, trace.start, trace.end) < 0:
                taken[trace.start : trace.end] = b"\1" * (trace.end - trace.start)
                yield trace
