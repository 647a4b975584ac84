"""Pieces of the texts, drawn at random."""

import random
import re
from collections.abc import Callable

from tests.benchmarks.search.truth import Truth

HAN = re.compile(r"[\u3400-\u9fff]+")


class Samples:
    """Draws from the folded lines of one project; the same seed draws the same."""

    def __init__(self, truth: Truth, seed: int, purpose: str) -> None:
        """Draw for one purpose, so that purposes don't depend on each other."""
        self.truth = truth
        self.random = random.Random(f"{seed}/{purpose}")

    def text(self) -> str:
        """Return a case's lines."""
        return self.random.choice(self.truth.texts)

    def line(self, text: str = "") -> str:
        """Return a line of a case; a long one as often as its length."""
        text = text or self.text()
        place = self.random.randrange(len(text) - 1)
        start = text.rfind("\n", 0, place) + 1
        return text[start : text.index("\n", start)] or self.line(text)

    def piece(self, length: int, text: str = "") -> str:
        """Return a piece of a line, or a whole line where that is shorter."""
        line = self.line(text)
        start = self.random.randrange(max(1, len(line) - length + 1))
        return line[start : start + length]

    def han(self, length: int, text: str = "") -> str:
        """Return a piece of Chinese characters only."""
        return self.until(lambda: self.piece(length, text), lambda p: len(p) == length and han(p))

    def until(self, draw: Callable[[], str], fits: Callable[[str], bool]) -> str:
        """Draw until something fits; give up after many tries."""
        for _ in range(100_000):
            drawn = draw()
            if fits(drawn):
                return drawn
        raise LookupError("nothing in these texts fits")

    def distinct(self, count: int, draw: Callable[[], str]) -> list[str]:
        """Return up to ``count`` different things; fewer where there are no more."""
        found: dict[str, None] = {}
        for _ in range(count * 50):
            try:
                found[draw()] = None
            except LookupError:
                break
            if len(found) == count:
                break
        return list(found)


def han(text: str) -> bool:
    """Tell whether a text has Chinese characters only."""
    return HAN.fullmatch(text) is not None
