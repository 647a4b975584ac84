"""Generated texts of which it is known what readers see of them, and in which order.

Everything that readers see is made of the characters of ``SEEN``; what they don't see, addresses
and code among it, is made of others.
"""

import random
from collections import Counter
from dataclasses import dataclass, field

SEEN = (
    "党建支部工作案例主要做法成效学习教育师生服务创新先锋示范培育经验推广活动组织宣传凝聚监督管理"
)
UNSEEN = "址径网链码源"
_MARKS = "，、：；“”《》（）"


@dataclass(slots=True)
class Body:
    """``lines`` of Markdown; ``texts`` what readers see of it, ``notes`` what stands at its end.

    ``alts`` are the texts of pictures amid a line, ``codes`` those that are literal.
    """

    lines: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    alts: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The Markdown."""
        return "\n".join(self.lines)

    @property
    def seen(self) -> str:
        """The Chinese characters that readers see, in the order of the document's texts."""
        return only_seen("".join((*self.texts, *self.notes)))

    @property
    def prose(self) -> list[str]:
        """The characters of the prose, sorted: not code, but what pictures say."""
        shown = Counter(self.seen + only_seen("".join(self.alts)))
        return sorted((shown - Counter(only_seen("".join(self.codes)))).elements())


def only_seen(text: str) -> str:
    """Return the characters of a text that are of ``SEEN``."""
    return "".join(character for character in text if character in SEEN)


def make_body(seed: int) -> Body:
    """Return a text of a few blocks; the same for the same seed."""
    maker = _Maker(random.Random(seed))
    for _ in range(maker.dice.randint(1, 6)):
        maker.block()
    maker.definitions()
    return maker.body


class _Maker:
    def __init__(self, dice: random.Random) -> None:
        self.dice = dice
        self.body = Body()
        self._notes = 0
        self._references = 0
        self._pending: list[str] = []

    def words(self, most: int = 8) -> str:
        words = "".join(self.dice.choices(SEEN, k=self.dice.randint(1, most)))
        return words + self.dice.choice(("", "", self.dice.choice(_MARKS), "。", " ab", "12"))

    def address(self) -> str:
        return self.dice.choice(
            (
                "https://www.example.edu.cn/" + self.dice.choice(UNSEEN),
                "../2026/guandeng.md",
                "../../media/2026/anli/" + self.dice.choice(UNSEEN) + ".jpg",
                "#" + self.dice.choice(UNSEEN),
                "mailto:a@example.edu.cn",
            )
        )

    def inline(self, *, seen: list[str], depth: int = 0) -> str:
        """Return one piece of a line and note in ``seen`` what readers see of it."""
        kind = self.dice.randrange(12 if depth < 2 else 4)
        words = self.words()
        if kind < 5:
            seen.append(words)
            return words
        match kind:
            case 5 | 6 | 7:
                inner = "".join(self.inline(seen=seen, depth=3) for _ in range(2))
                mark = {5: "**", 6: "*", 7: "~~"}[kind]
                return f"{mark}{inner.strip() or words}{mark}"
            case 8:
                inner = self.inline(seen=seen, depth=3)
                return f"[{inner}]({self.address()})"
            case 9:
                return f"`{self.dice.choice(UNSEEN)}`"
            case 10:
                self.body.alts.append(words)
                return f"![{words}]({self.address()})"
            case _:
                return self.note(words)

    def note(self, words: str) -> str:
        self._notes += 1
        if self.dice.random() < 0.3:
            self.body.notes.append(words)
            return f"^[{words}]"
        self.body.notes.append(words)
        self._pending += ["", f"[^n{self._notes}]: {words}"]
        return f"[^n{self._notes}]"

    def line(self, start: str = "") -> str:
        """Return a line; it never starts with what would make it something else."""
        seen = [self.words()]
        pieces = [seen[0], *(self.inline(seen=seen) for _ in range(self.dice.randint(0, 4)))]
        self.body.texts += seen
        return start + "".join(pieces).rstrip()

    def block(self) -> None:
        lines = self.body.lines
        kind = self.dice.randrange(9)
        match kind:
            case 0 | 1:
                lines.append(self.line("#" * self.dice.randint(1, 4) + " "))
            case 2 | 3:
                lines += [self.line() for _ in range(self.dice.randint(1, 3))]
            case 4:
                words = self.words()
                self.body.texts.append(words)
                lines.append(f"![{words}]({self.address()})")
            case 5:
                mark = self.dice.choice(("- ", "* ", "1. "))
                lines += [self.line(mark) for _ in range(self.dice.randint(1, 3))]
                if self.dice.random() < 0.5:
                    lines.append(self.line("   - "))
            case 6:
                lines += [self.line("> ") for _ in range(self.dice.randint(1, 2))]
            case 7:
                columns = self.dice.randint(2, 4)
                lines.append(self.row(columns))
                lines.append("|" + " --- |" * columns)
                lines += [self.row(columns) for _ in range(self.dice.randint(0, 3))]
            case _:
                words = self.words()
                self.body.texts.append(words)
                self.body.codes.append(words)
                lines += ["```", words, "```"]
        lines.append("")

    def row(self, columns: int) -> str:
        return "| " + " | ".join(self.line() for _ in range(columns)) + " |"

    def definitions(self) -> None:
        self.body.lines += self._pending
