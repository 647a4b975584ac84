"""The objects of a PDF as they are written, without a reader of PDFs.

Such a reader unpacks and keeps whole what it meets, and a kilobyte may hold a megabyte, a megabyte
of numbers seventy in memory. So everything is met here first, with limits.
"""

import re
import zlib
from collections.abc import Iterator

MAX_OBJECT = 1_000_000
"""Bytes of one object outside its stream, and of one packed stream of objects."""
MAX_TABLE = 4_000_000
MAX_TOGETHER = 30_000_000
_MOST_STREAMS = 100_000
_MOST_WORDS = 300_000
"""No honest PDF holds so many objects, or entries of its table of them."""
_WORDS = (b" obj", b" f", b" n")
_WORD, _END = b"stream", b"endstream"
_OBJECTS = re.compile(rb"/ObjStm|/XRef|/First\s+\d+\s*[/>]")
_FILTER = re.compile(
    rb"/Filter\s*(?:\[\s*)?(?:/FlateDecode|/Fl\b)?\s*(?:\]|/(?!Fl|LZW|Run|ASC|A85|AHx|RL)|>>)"
)
_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")


class TooMuch(Exception):
    """A PDF that would fill the memory, or is none."""


def parts_of_pdf(data: bytes) -> Iterator[bytes]:
    """Yield the objects as they are written, names without escapes; ``TooMuch`` where it must end."""
    if any(data.count(word) > _MOST_WORDS for word in _WORDS):
        raise TooMuch
    left, escapes = MAX_TOGETHER, _MOST_WORDS
    for part in _parts(data):
        left -= len(part)
        escapes -= part.count(b"#")
        if left < 0 or escapes < 0:
            raise TooMuch
        yield _plain(part)


def _parts(data: bytes) -> Iterator[bytes]:
    done = 0
    for at, body in _streams(data):
        between = data[done:at]
        yield from _objects(between)
        done = data.find(_END, body)
        near = _plain(between)
        if _OBJECTS.search(near):
            yield _held(near[near.rfind(b" obj") :], memoryview(data)[body:done])
    yield from _objects(data[done:])


def _held(head: bytes, body: memoryview) -> bytes:
    """Return what a stream holds that may be one of objects; ``head`` is what it says of itself."""
    certain = _OBJECTS.search(head) is not None
    if certain and b"/Filter" not in head:
        return bytes(body[:MAX_OBJECT])
    if certain and not _FILTER.search(head):  # packed twice, or as nobody packs objects
        raise TooMuch
    most = MAX_TABLE if b"/XRef" in head else MAX_OBJECT
    held = unpack(body, most + 1)
    if certain and len(held) > most:
        raise TooMuch
    return held


def _plain(written: bytes) -> bytes:
    """Return what is written with names as they are meant: ``/#4aS`` is ``/JS``."""
    return _ESCAPE.sub(lambda match: bytes((int(match[1], 16),)), written)


def _streams(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield where the word stands that opens a stream, and where its body starts."""
    at = data.find(_WORD)
    number = 0
    while at >= 0:
        end = at + len(_WORD)
        if data[at - 3 : at] != b"end" and data[end : end + 1] in {b"\r", b"\n"}:
            number += 1
            body = end + (2 if data.startswith(b"\r\n", end) else 1)
            close = data.find(_END, body)
            if close < 0 or number > _MOST_STREAMS:
                raise TooMuch
            yield at, body
            end = close + len(_END)
        at = data.find(_WORD, end)


def _objects(plain: bytes) -> Iterator[bytes]:
    """Yield what stands between streams, object by object."""
    if len(plain) > MAX_TOGETHER:
        raise TooMuch
    for written in plain.split(b"endobj"):
        table = written.lstrip().startswith(b"xref")
        if len(written) > (MAX_TABLE * 2 if table else MAX_OBJECT):
            raise TooMuch
        yield written


def unpack(data: bytes | memoryview, most: int) -> bytes:
    """Return what a packed stream holds, cut at ``most`` bytes; nothing where it is not packed."""
    try:
        return zlib.decompressobj().decompress(data, most)
    except zlib.error:
        return b""
