"""The programme as it was read before: that of 1,800 branches takes longer to read than to check a case."""

import msgspec
from pydantic import ValidationError

from showcase.build.code_version import code_version
from showcase.cache import Store, digest_of, dump_record, load_record
from showcase.frontmatter import ReadProgramme, read_programme
from showcase.model.programme import Programme

_KIND = "programme"


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    """A programme in which nothing is wrong, as JSON."""

    programme: bytes
    left_out: frozenset[str]


def understand_programme(text: str, cache: Store | None) -> ReadProgramme:
    """Return what :func:`read_programme` comes to, from the cache if it is there."""
    if cache is None:
        return read_programme(text)
    key = digest_of(code_version(), text)
    kept = load_record(cache.get(_KIND, key), _Kept)
    programme = _programme_of(kept.programme) if kept else None
    if kept and programme:
        return ReadProgramme(programme, left_out=kept.left_out)
    read = read_programme(text)
    if read.programme and not read.faults:
        told = read.programme.model_dump_json().encode()
        if _programme_of(told) == read.programme:
            cache.put(_KIND, key, dump_record(_Kept(told, read.left_out)))
    return read


def _programme_of(told: bytes) -> Programme | None:
    try:
        return Programme.model_validate_json(told)
    except ValidationError:  # something else is kept in its place
        return None
