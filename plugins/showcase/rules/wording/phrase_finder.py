"""Finding slips and near misses of set phrases, in one pass over a text.

A near miss differs from its phrase by one thing that a hand does: a character taken for another
that sounds or looks alike, two that changed places, one doubled, or, in a long phrase, one left
out. So one half of the phrase is whole, and only where a half stands the rest is looked at.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from showcase.model.wording import SetPhrase, Slip, WordingTable
from showcase.rules.wording.confusion import may_be_confused
from showcase.rules.wording.han import HAN

# A shorter phrase without one of its characters is something else: 两个护士, 四个信封.
_LONG = 6
_SHORT = 4
_HAN_RUN = re.compile(f"[{HAN}]+")
# The commonest characters of such texts first: what holds none of them is found soonest.
_COMMON = (
    "的一是在不了有和人党支部员学生工作大中为上个国我以要他时来用们到地出就分对成会可主发年动同"
    "也能下过子说产种面方后多定行法所民得经十三之进着等度家力里如化高自二理起小现实加量都两体制"
    "机当使点从业本去把性好应开合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数"
    "正心反你明看原又比或质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题程"
    "教师组织活育服务志愿设计划制度展习培养思想任责"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A place in a text, and what it is a slip of."""

    start: int
    end: int
    entry: Slip | SetPhrase


@dataclass(frozen=True, slots=True)
class _Half:
    """Half a phrase, ``whole``; ``other`` should follow it or stand before it.

    ``forms`` are what a slip makes of the other half, but for a character taken for another.
    ``key`` are two characters of the whole half, ``offset`` characters from its start and
    ``run_offset`` from that of both together, ``run``.
    """

    whole: str
    other: str
    leads: bool
    forms: frozenset[str]
    phrase: SetPhrase
    key: str
    offset: int
    run: str
    run_offset: int


class PhraseFinder:
    """A table made ready to be looked for."""

    def __init__(self, table: WordingTable) -> None:
        """Make the table ready."""
        # Each with how far behind its start the two characters stand by which it is found.
        self._slips: dict[str, list[tuple[Slip, int]]] = {}
        for slip in table.slips:
            pair = _rarest_pair(slip.wrong)
            self._slips.setdefault(pair, []).append((slip, slip.wrong.index(pair)))
        self._halves: dict[str, list[_Half]] = {}
        for phrase in table.phrases:
            for run in _HAN_RUN.findall(phrase.text):
                if len(run) >= _SHORT:
                    for half in _halves_of(run, phrase):
                        self._halves.setdefault(half.key, []).append(half)
        keys = sorted({*self._slips, *self._halves})
        firsts, seconds = ({re.escape(key[at]) for key in keys} for at in (0, 1))
        # Takes one character and looks at the next, so that no match hides another. What is no
        # key is sorted out sooner by a look into the tables than by a pattern of all keys.
        self._pattern = re.compile(
            f"[{''.join(sorted(firsts))}](?=[{''.join(sorted(seconds))}])" if keys else "(?!)"
        )

    def find(self, text: str) -> tuple[Found, ...]:
        """Return what is wrong in a text, in its order, nothing twice."""
        starts = [match.start() for match in self._pattern.finditer(text)]
        pairs = [text[start : start + 2] for start in starts]
        slips: dict[Slip, None] = {}
        misses: list[Found] = []
        for start, pair in zip(starts, pairs, strict=True):
            for half in self._halves.get(pair, ()):
                # Nearly always a phrase stands as it should.
                if not text.startswith(half.run, max(start - half.run_offset, 0)):
                    misses += _misses_of(half, text, start)
            for slip, offset in self._slips.get(pair, ()):
                if text.startswith(slip.wrong, max(start - offset, 0)):
                    slips[slip] = None
        found = [place for slip in slips for place in _places_of(slip, text)] + misses
        kept: list[Found] = []
        for place in sorted(found, key=lambda place: (place.start, -place.end)):
            if not kept or place.start >= kept[-1].end:
                kept.append(place)
        return tuple(kept)


@lru_cache(maxsize=2)
def find_phrases(text: str, table: WordingTable) -> tuple[Found, ...]:
    """Return the slips and near misses in a text; two rules ask for those of the same."""
    return _finder(table).find(text)


@lru_cache(maxsize=4)
def _finder(table: WordingTable) -> PhraseFinder:
    return PhraseFinder(table)


def _rarity(character: str) -> int:
    rank = _COMMON.find(character)
    return len(_COMMON) if rank < 0 else rank


def _rarest_pair(text: str) -> str:
    """Return the two neighbouring characters of a text that the fewest other texts hold."""
    pairs = [text[at : at + 2] for at in range(len(text) - 1)]
    return max(pairs, key=lambda pair: sum(map(_rarity, pair)))


def _halves_of(run: str, phrase: SetPhrase) -> Iterator[_Half]:
    middle = len(run) // 2
    left, right = run[:middle], run[middle:]
    may_lack = len(run) >= _LONG
    # A slip at the phrase's very edge can't be told from what stands before or after it.
    yield _half(left, right, True, _forms(right, range(len(right) - 1), may_lack), phrase)
    yield _half(right, left, False, _forms(left, range(1, len(left)), may_lack), phrase)


def _half(whole: str, other: str, leads: bool, forms: frozenset[str], phrase: SetPhrase) -> _Half:
    key = _rarest_pair(whole)
    offset = whole.index(key)
    run, before = (whole + other, offset) if leads else (other + whole, len(other) + offset)
    return _Half(whole, other, leads, forms, phrase, key, offset, run, before)


def _forms(half: str, inner: range, may_lack: bool) -> frozenset[str]:
    swapped = {half[:at] + half[at + 1] + half[at] + half[at + 2 :] for at in range(len(half) - 1)}
    doubled = {half[:at] + half[at] + half[at:] for at in inner}
    lacking = {half[:at] + half[at + 1 :] for at in inner} if may_lack else set()
    return frozenset(swapped | doubled | lacking) - {half}


def _misses_of(half: _Half, text: str, start: int) -> Iterator[Found]:
    """Yield the near miss of a phrase, given where the key of one of its halves stands."""
    span = _near_miss(half, text, start - half.offset)
    if span and not _is_excused(half.phrase.excuses, text, *span):
        yield Found(*span, half.phrase)


def _near_miss(half: _Half, text: str, start: int) -> tuple[int, int] | None:
    """Return where a slip of a phrase stands, given where one of its halves may start."""
    if start < 0 or not text.startswith(half.whole, start):
        return None
    size, after = len(half.other), start + len(half.whole)
    if half.leads:
        longer = text[after : after + size + 1]
        same, shorter = longer[:size], longer[: size - 1]
    else:
        longer = text[max(0, start - size - 1) : start]
        same, shorter = longer[-size:], longer[-size + 1 :]
    if same == half.other:
        return None
    if same in half.forms or _is_mistaken(same, half.other):
        form = same
    elif longer in half.forms:
        form = longer
    elif shorter in half.forms:
        form = shorter
    else:
        return None
    return (start, after + len(form)) if half.leads else (start - len(form), after)


def _is_mistaken(form: str, right: str) -> bool:
    """Tell whether just one character was taken for another."""
    if len(form) != len(right):
        return False
    wrong = [at for at, character in enumerate(right) if form[at] != character]
    return len(wrong) == 1 and may_be_confused(form[wrong[0]], right[wrong[0]])


def _places_of(slip: Slip, text: str) -> Iterator[Found]:
    """Yield where a slip stands that is no part of a word."""
    for match in _pattern_of(slip).finditer(text):
        if match.lastgroup == "slip":
            yield Found(*match.span(), slip)


@lru_cache(maxsize=2_000)
def _pattern_of(slip: Slip) -> re.Pattern[str]:
    """Match a slip, as a group of that name, or a word that holds it and is right."""
    words = [word for word in (slip.right, *slip.excuses) if slip.wrong in word]
    excuses = (re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile("|".join((*excuses, f"(?P<slip>{re.escape(slip.wrong)})")))


def _is_excused(excuses: tuple[str, ...], text: str, start: int, end: int) -> bool:
    """Tell whether one of the words stands at this place, or overlaps it."""
    return any(
        text.find(word, max(0, start - len(word) + 1), end + len(word) - 1) >= 0 for word in excuses
    )
