"""Which keys may stand in a part, and what a key that may not is likely to mean."""

from functools import cache

from showcase.model.misnomers import meant_key, simplified
from showcase.model.nearness import nearest
from showcase.model.schema import Key, Part, key_table, keys_of
from showcase.model.submission import Location

_LONGEST = 40


def known_key(part: type[Part] | None, name: str) -> Key | None:
    """Return the key that is meant beyond doubt: rightly spelt, or by a common other name."""
    if part is None:
        return None
    table = key_table(part)
    if key := table.get(name):
        return key
    written = simplified(name).lower()
    return table.get(written) or table.get(meant_key(part.__name__, name) or "")


def correct_spelling(part: type[Part], name: str) -> str | None:
    """Return the spelling that a common other name stands for, or None."""
    table = key_table(part)
    written = simplified(name).lower()
    if written in table:
        return written
    meant = meant_key(part.__name__, name)
    return meant if meant in table else None


def nearest_keys(part: type[Part], name: str) -> tuple[str, ...]:
    """Return at most two spellings that a misspelt one is near to."""
    if len(name) > _LONGEST:
        return ()
    return nearest(simplified(name).lower(), key_table(part))


@cache
def homes_of(root: type[Part]) -> dict[str, tuple[str, ...]]:
    """Map the spellings of keys that stand inside others to the Chinese names of those others."""
    found: dict[str, dict[str, None]] = {}
    for key in keys_of(root):
        if key.part is None:
            continue
        for inner in key_table(key.part):
            found.setdefault(inner, {})[key.chinese] = None
        for spelling, homes in homes_of(key.part).items():
            for home in homes:
                found.setdefault(spelling, {})[f"{key.chinese}的{home}"] = None
    return {spelling: tuple(homes) for spelling, homes in found.items()}


@cache
def spellings_of(part: type[Part]) -> frozenset[str]:
    """Return every spelling of every key in a part and in the parts inside it."""
    found: set[str] = set()
    for key in keys_of(part):
        found.update(key.spellings)
        if key.part is not None:
            found |= spellings_of(key.part)
    return frozenset(found)


def key_at(part: type[Part], location: Location) -> Key | None:
    """Return the key that a location leads to."""
    key: Key | None = None
    inside: type[Part] | None = part
    for step in location:
        if isinstance(step, int):
            continue
        key = _by_english(inside).get(step) if inside else None
        inside = key.part if key else None
    return key


@cache
def _by_english(part: type[Part]) -> dict[str | int, Key]:
    return {key.english: key for key in keys_of(part)}


def group_of(part: type[Part], location: Location) -> str:
    """Name, in Chinese, the keys that a location lies in; nothing at the outermost level."""
    names = [
        key.chinese
        for length in range(1, len(location))
        if isinstance(location[length - 1], str) and (key := key_at(part, location[:length]))
    ]
    return "的".join(names)
