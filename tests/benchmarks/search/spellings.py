"""Names that no dictionary knows: right, by their sound, and with a wrong character."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pypinyin import Style, lazy_pinyin

from tests.benchmarks.search.query import Query
from tests.benchmarks.search.samples import Samples, han
from tests.benchmarks.search.truth import Truth, fold

FRONT, QUOTED, BARE = "front matter", "text only, quoted", "text only, bare"
_QUOTED_PART = re.compile(r"“([^”]{3,8})”")


@dataclass(frozen=True, slots=True)
class Name:
    """A name, where it stands, and the cases that hold it."""

    text: str
    place: str
    cases: frozenset[str]


def planted_names(truth: Truth, planted: Sequence[str]) -> list[Name]:
    """Tell of each name where it stands, by the texts themselves."""
    front = _joined(truth, "tn")
    everything = "".join(truth.texts)
    found = []
    for text in planted:
        quoted = f"“{text}”" in everything
        place = FRONT if text in front else QUOTED if quoted else BARE
        found.append(Name(text, place, truth.holding(text)))
    return found


def front_names(truth: Truth) -> list[Name]:
    """Return names from front matter: units, platforms, what stands between quotation marks."""
    names = {name for case in truth.cases for name in case.names}
    names |= {part for name in names for part in _QUOTED_PART.findall(name)}
    return [Name(n, FRONT, truth.holding(n)) for n in sorted(names) if han(n) and 3 <= len(n) <= 16]


def names_as_they_are(
    truth: Truth, seed: int, count: int, planted: Sequence[Name]
) -> Iterator[Query]:
    """Yield planted names, those in front matter and those in texts alone apart."""
    for place in (FRONT, QUOTED, BARE):
        for name in _some(truth, seed, count, planted, place, "as it is"):
            yield Query(f"unknown name, {place}", name.text, name.cases)


def pinyin(truth: Truth, seed: int, count: int, planted: Sequence[Name]) -> Iterator[Query]:
    """Yield names spelt in full pinyin and by initials: real ones, then planted ones by place."""
    for label, names in _groups(truth, planted):
        for name in _some(truth, seed, count, names, "", f"{label}, full"):
            full = "".join(lazy_pinyin(name.text, v_to_u=False))
            yield from _sounding(f"pinyin, {label}", full, name, truth)
        for name in _some(truth, seed, count, names, "", f"{label}, initials"):
            letters = lazy_pinyin(name.text, style=Style.FIRST_LETTER)
            yield from _sounding(f"initials, {label}", "".join(letters), name, truth)


def typos(truth: Truth, seed: int, count: int, planted: Sequence[Name]) -> Iterator[Query]:
    """Yield names with one character replaced by another one, which occur nowhere."""
    characters = sorted({c for text in truth.texts for c in text if han(c)})
    for label, names in _groups(truth, planted):
        kind = f"one wrong character, {label}"
        samples = Samples(truth, seed, kind)
        for name in _some(truth, seed, count, names, "", kind):
            at = samples.random.randrange(len(name.text))
            for _ in range(20):
                wrong = samples.random.choice(characters)
                text = name.text[:at] + wrong + name.text[at + 1 :]
                if not truth.occurs(text):
                    yield Query(kind, text, name.cases, exact=False)
                    break


def _groups(truth: Truth, planted: Sequence[Name]) -> Iterator[tuple[str, Sequence[Name]]]:
    yield "units and platforms", front_names(truth)
    for place in (FRONT, QUOTED, BARE):
        yield f"unknown name, {place}", [name for name in planted if name.place == place]


def _sounding(kind: str, text: str, name: Name, truth: Truth) -> Iterator[Query]:
    if not truth.occurs(text):
        yield Query(kind, text, name.cases, exact=False)


def _some(
    truth: Truth, seed: int, count: int, names: Sequence[Name], place: str, purpose: str
) -> list[Name]:
    samples = Samples(truth, seed, purpose)
    fitting = [name for name in names if name.cases and place in ("", name.place)]
    return samples.random.sample(fitting, min(count, len(fitting)))


def _joined(truth: Truth, kinds: str) -> str:
    lines = (text for case in truth.cases for kind, text in case.lines if kind in kinds)
    return fold("\n".join(lines))
