"""Names of branches that differ only in what people don't care about."""

import re
import unicodedata

from showcase.model.directory import Directory
from showcase.model.nearness import nearest

_NUMERALS = str.maketrans("0123456789", "〇一二三四五六七八九")
_IDLE = re.compile(
    r"中国共产党|中共|委员会|[\s“”\"'‘’（）()《》、，,.·-]|第(?=[一二三四五六七八九])|党(?=支部|总支)"
)
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


def meant_branch(written: str, directory: Directory) -> str | None:
    """Return the name of the one unit whose names are the same to people, or None."""
    folded = _folded(written)
    if not folded:
        return None
    same = [name for name in directory.unit_names if _folded(name) == folded]
    units = {(unit.kind, unit.id) for name in same for unit in directory.units_called(name)}
    return same[0] if len(units) == 1 else None


def near_branches(written: str, directory: Directory) -> tuple[str, ...]:
    """Return the names that are near; ids only to what looks like an id."""
    by_id = _ID.fullmatch(written) is not None
    names = [name for name in directory.unit_names if (_ID.fullmatch(name) is not None) == by_id]
    found: dict[tuple[str, str], str] = {}
    for name in nearest(written, names, n=6, cutoff=0.5):
        for unit in directory.units_called(name):
            found.setdefault((unit.kind, unit.id), name)
    return tuple(found.values())[:2]


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKC", name).lower().translate(_NUMERALS)
    return _IDLE.sub("", plain)
