"""Arrays as bytes, to be kept: their types and lengths as JSON, then their contents."""

import json
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

Arrays = Mapping[str, NDArray[Any]]

_ALIGNED = 8


def pack_arrays(arrays: Arrays) -> bytes:
    """Write arrays of one dimension, little-endian whatever the machine."""
    plain = {name: array.astype(array.dtype.newbyteorder("<")) for name, array in arrays.items()}
    head = json.dumps({name: [array.dtype.str, len(array)] for name, array in plain.items()})
    parts = [f"{head:<{-(-(len(head) + 1) // _ALIGNED) * _ALIGNED - 1}}\n".encode()]
    for array in plain.values():
        data = array.tobytes()
        parts.append(data + bytes(-len(data) % _ALIGNED))
    return b"".join(parts)


def unpack_arrays(data: bytes) -> dict[str, NDArray[Any]]:
    """Read what :func:`pack_arrays` wrote; the arrays can't be written to."""
    start = data.index(b"\n") + 1
    found = {}
    for name, (kind, length) in json.loads(data[:start]).items():
        found[name] = array = np.frombuffer(data, dtype=kind, count=length, offset=start)
        start += -(-array.nbytes // _ALIGNED) * _ALIGNED
    return found
