"""Values of declared types as bytes to keep, and back: dataclasses, and tuples and mappings of them."""

from typing import TypeVar

import msgspec

T = TypeVar("T")


def dump_record(value: object) -> bytes:
    """Return a value as MessagePack, which holds bytes as they are and is read fastest."""
    return msgspec.msgpack.encode(value)


def load_record(entry: bytes | None, kind: type[T]) -> T | None:
    """Return the value of an entry, or None where it holds none of this type: others wrote it."""
    if entry is None:
        return None
    try:
        return msgspec.msgpack.decode(entry, type=kind)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
