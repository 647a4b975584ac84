"""Queries of characters that stand, or don't stand, in the texts."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from opencc import OpenCC

from tests.benchmarks.search.query import Query
from tests.benchmarks.search.samples import Samples, han
from tests.benchmarks.search.truth import Truth, fold

FREQUENT = 64
_LATIN = re.compile(r"[a-z0-9]")
_MIX = re.compile(r"[a-z0-9+〔〕()%./·\-]*[a-z0-9][^\W_]?[a-z0-9+〔〕()%./·号年月\-]+")
_MARKS = "，。、；：？！（）〔〕《》“”‘’·—…/+%()!?,;"
# A query that begins so means something else than its characters.
_SYNTAX = re.compile(r'^-|^"|^[^:]{1,6}:')


def plain(text: str) -> bool:
    """Tell whether a piece, as a query, is one term that means just its characters."""
    folded = fold(text)
    return bool(folded) and " " not in folded and not _SYNTAX.search(folded)


def exact_words(truth: Truth, seed: int, count: int, words: Sequence[str]) -> Iterator[Query]:
    """Yield words of a dictionary that stand in the texts."""
    samples = Samples(truth, seed, "exact words")
    candidates = sorted({word for word in words if len(word) > 1 and plain(word)})
    samples.random.shuffle(candidates)
    yield from _take("exact word", truth, candidates, count)


def substrings(truth: Truth, seed: int, count: int) -> Iterator[Query]:
    """Yield 3 to 8 characters from anywhere, most of them across the ends of words."""
    samples = Samples(truth, seed, "substrings")
    pieces = samples.distinct(count, lambda: samples.han(samples.random.randint(3, 8)))
    yield from _take("across words", truth, pieces, count)


def long_phrases(truth: Truth, seed: int, count: int) -> Iterator[Query]:
    """Yield 11 to 60 characters, punctuation included."""
    samples = Samples(truth, seed, "long phrases")

    def draw() -> str:
        length = samples.random.randint(11, 60)
        return samples.until(lambda: samples.piece(length), lambda p: len(p) > 10 and plain(p))

    yield from _take("11 to 60 characters", truth, samples.distinct(count, draw), count)


def several_terms(truth: Truth, seed: int, count: int) -> Iterator[Query]:
    """Yield two and three terms: from one case, and every fourth time from different ones."""
    for number, kind in ((2, "two terms"), (3, "three terms")):
        samples = Samples(truth, seed, kind)

        def draw(samples: Samples = samples, number: int = number) -> str:
            together = samples.random.random() < 0.75
            text = samples.text()
            return " ".join(
                samples.han(samples.random.randint(1, 4), text if together else "")
                for _ in range(number)
            )

        for query in samples.distinct(count, draw):
            yield Query(kind, query, truth.holding_all(query))


def single_characters(truth: Truth, seed: int, count: int) -> Iterator[Query]:
    """Yield single characters, half as they come in texts, half from all that are there."""
    samples = Samples(truth, seed, "single characters")
    known = sorted({c for text in truth.texts for c in text if plain(c) and c not in '-"'})
    rare = samples.random.sample(known, min(len(known), count // 2))
    common = samples.distinct(count - len(rare), lambda: samples.han(1))
    yield from _take("single character", truth, [*rare, *common], count)


def traditional(truth: Truth, seed: int, count: int) -> Iterator[Query]:
    """Yield phrases in traditional script."""
    samples = Samples(truth, seed, "traditional")
    converter = OpenCC("s2t")

    def draw() -> str:
        piece = samples.until(
            lambda: samples.han(samples.random.randint(2, 6)), lambda p: converter.convert(p) != p
        )
        return str(converter.convert(piece))

    for query in samples.distinct(count, draw):
        yield Query("traditional script", query, truth.holding(query))


def mixes(truth: Truth, seed: int, count: int) -> Iterator[Query]:
    """Yield strings with digits and Latin letters, a quarter of them in full width."""
    samples = Samples(truth, seed, "mixes")

    def draw() -> str:
        line = samples.until(samples.line, lambda text: bool(_LATIN.search(text)))
        found = [m for m in _MIX.finditer(line) if len(m[0]) > 1]
        if not found:
            return samples.until(lambda: samples.piece(6), lambda p: bool(_LATIN.search(p)))
        match = samples.random.choice(found)
        before = samples.random.choice((0, 0, 1, 2))
        return line[max(0, match.start() - before) : match.end() + before]

    fitting = (p for p in samples.distinct(2 * count, draw) if plain(p) and _LATIN.search(p))
    for at, text in enumerate(list(fitting)[:count]):
        query = _full_width(text) if at % 4 == 3 else text
        yield Query("Latin and digits", query, truth.holding(query))


def punctuated(truth: Truth, seed: int, count: int) -> Iterator[Query]:
    """Yield phrases with punctuation inside."""
    samples = Samples(truth, seed, "punctuated")

    def draw() -> str:
        return samples.until(
            lambda: samples.piece(samples.random.randint(3, 10)),
            lambda p: plain(p) and any(c in _MARKS for c in p[1:-1]),
        )

    yield from _take("punctuation inside", truth, samples.distinct(count, draw), count)


def frequent(truth: Truth, seed: int, count: int) -> Iterator[Query]:
    """Yield phrases of 3 to 10 characters that stand in 64 cases or more."""
    samples = Samples(truth, seed, "frequent")
    some = samples.random.sample(truth.texts, min(len(truth.texts), 200))
    least = max(2, FREQUENT * len(some) / len(truth.texts) * 0.8)
    for length in range(3, 11):
        counts: Counter[str] = Counter()
        for text in some:
            counts.update({text[at : at + length] for at in range(len(text) - length)})
        likely = sorted(
            piece
            for piece, cases in counts.items()
            if cases >= least and "\n" not in piece and plain(piece)
        )
        samples.random.shuffle(likely)
        left = count // 8 + (length - 3 < count % 8)
        for piece in likely[: left * 4]:
            expected = truth.holding(piece)
            if left and len(expected) >= FREQUENT:
                left -= 1
                yield Query("frequent phrase", piece, expected)


def absent(truth: Truth, seed: int, count: int) -> Iterator[Query]:
    """Yield phrases that look right but occur nowhere, by how much of them is right.

    Two pieces are put together that overlap: so all pairs (threes, fours) of neighbouring
    characters do stand in some case, and with ``one case`` all in the same.
    """
    for overlap, one_case in ((1, False), (2, False), (3, False), (3, True)):
        where = "one case" if one_case else "any cases"
        kind = f"nowhere, but all {overlap + 1}-grams in {where}"
        samples = Samples(truth, seed, kind)
        draw = _pasting(samples, overlap, one_case=one_case)
        for piece in samples.distinct(count, draw):
            yield Query(kind, piece, frozenset())
    samples = Samples(truth, seed, "across lines")

    def draw_across() -> str:
        text = samples.text()
        at = samples.random.choice([m.start() for m in re.finditer("\n", text[:-1])])
        return text[max(0, at - 2) : at] + text[at + 1 : at + 3]

    def fits(piece: str) -> bool:
        return "\n" not in piece and han(piece) and not truth.occurs(piece)

    for piece in samples.distinct(count, lambda: samples.until(draw_across, fits)):
        yield Query("nowhere, from a line into the next", piece, frozenset())


def pieced(truth: Truth, seed: int, count: int) -> Iterator[Query]:
    """Yield phrases of 5 to 10 characters that other cases hold all 4-grams of, but not them."""
    samples = Samples(truth, seed, "pieced")

    def confuses(piece: str) -> bool:
        parts = [piece[at : at + 4] for at in range(len(piece) - 3)]
        likely = frozenset.intersection(*map(truth.holding, parts))
        return likely > truth.holding(piece)

    def draw() -> str:
        for _ in range(300):
            piece = samples.han(samples.random.randint(5, 10))
            if confuses(piece):
                return piece
        raise LookupError

    yield from _take("4-grams also elsewhere", truth, samples.distinct(count, draw), count)


def _pasting(samples: Samples, overlap: int, *, one_case: bool) -> Callable[[], str]:
    truth = samples.truth

    def draw() -> str:
        for _ in range(3000):
            text = samples.text()
            head = samples.han(samples.random.randint(overlap + 1, overlap + 3), text)
            other = text if one_case else samples.text()
            places = [m.end() for m in re.finditer(re.escape(head[-overlap:]), other)]
            if not places:
                continue
            place = samples.random.choice(places)
            pasted = head + other[place : place + samples.random.randint(1, 3)]
            if len(pasted) > len(head) and han(pasted) and not truth.occurs(pasted):
                return pasted
        raise LookupError

    return draw


def _take(kind: str, truth: Truth, texts: Sequence[str], count: int) -> Iterator[Query]:
    """Yield queries for the first texts that stand somewhere."""
    for text in texts:
        if count and (expected := truth.holding(text)):
            count -= 1
            yield Query(kind, text, expected)


def _full_width(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)
