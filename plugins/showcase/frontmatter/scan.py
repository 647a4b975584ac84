"""What the reading of one line after another knows."""

from collections.abc import Sequence
from dataclasses import dataclass

from showcase.findings import FaultKind
from showcase.frontmatter.keys import KeyText, find_key
from showcase.frontmatter.levels import Levels
from showcase.frontmatter.marks import SPACES
from showcase.frontmatter.mending import Mend, Mending
from showcase.frontmatter.vocabulary import known_key
from showcase.model.schema import Key

_WIDTHS = {"\t": 2, "\u3000": 2}
_KINDS = {"\t": FaultKind.TAB_INDENT, "\u3000": FaultKind.FULL_WIDTH_INDENT}


@dataclass(slots=True)
class Scan:
    """The lines, what was mended in them so far, and how deep the line at hand stands.

    ``key`` is the key whose value is read, ``name`` how its author wrote it.
    """

    mending: Mending
    levels: Levels
    key: Key | None = None
    name: str = ""

    @property
    def lines(self) -> Sequence[str]:
        """The author's lines."""
        return self.mending.lines

    def lead(self, line: int) -> int:
        """Return how many characters of white space a line starts with."""
        text = self.lines[line]
        return len(text) - len(text.lstrip(SPACES))

    def key_at(self, line: int, start: int) -> KeyText | None:
        """Return the key at a column, if there is one."""
        return find_key(self.lines[line], start, self.is_known)

    def is_known(self, name: str) -> bool:
        """Tell whether a key may stand at this place, or a level further in or out."""
        top = self.levels.top
        inner = top.key.part if top.key else None
        return known_key(inner, name) is not None or any(
            known_key(level.part, name) for level in self.levels.stack
        )

    def starts_key(self, line: int) -> bool:
        """Tell whether a line starts a key of a level that is open, so that no value goes on."""
        lead = self.lead(line)
        key = find_key(self.lines[line], lead, lambda name: False)
        return key is not None and any(
            lead <= level.indent and known_key(level.part, key.name) for level in self.levels.stack
        )

    def mend_lead(self, line: int, width: int) -> bool:
        """Let a line start at column ``width``; note it where its author made it start elsewhere."""
        text = self.lines[line]
        lead = text[: self.lead(line)]
        odd = lead.lstrip(" ")[:1]
        if not odd and len(lead) == width:
            return False
        mend = Mend(line, 0, len(lead), " " * width)
        self.mending.mends.append(mend)
        if odd:
            at = lead.index(odd)
            kind = _KINDS.get(odd, FaultKind.ODD_SPACE)
            self.mending.fault(
                kind, line, at, at + lead.count(odd), text.strip(SPACES), fix=(mend,)
            )
        return True

    def skip_block(self, line: int) -> int:
        """Go over the lines of a text that ``|`` or ``>`` opens."""
        least = self.levels.top.indent + 1
        if self.levels.top.dash < 0 and self.levels.top.dashed:
            least = self.levels.top.child + 1
        usual = -1
        for number in range(line + 1, len(self.lines)):
            text = self.lines[number]
            if not text.strip(SPACES):
                continue
            spaces = len(text) - len(text.lstrip(" "))
            if spaces >= max(least, usual):
                usual = spaces if usual < 0 else usual
                continue
            if self.starts_key(number) or (spaces == self.lead(number) and spaces < least):
                return number
            if not self.mend_lead(number, usual if usual >= 0 else least + 1):
                return number
            if spaces == self.lead(number):
                self.bad_indent(number, spaces, usual)
        return len(self.lines)

    def bad_indent(self, line: int, start: int, width: int, name: str = "") -> None:
        """Note that a line which starts at column ``start`` should start at ``width``.

        ``name`` is its key.
        """
        mend = Mend(line, 0, start, " " * width)
        self.mending.fault(
            FaultKind.BAD_INDENT,
            line,
            0,
            max(start, 1),
            name or self.lines[line].strip(SPACES),
            wanted=(str(width),),
            fix=(mend,),
        )

    def not_indented(self, line: int, start: int) -> None:
        """Note that a line looks like the rest of the value above, which only its author knows."""
        self.mending.fault(
            FaultKind.BAD_INDENT,
            line,
            0,
            max(start, 1),
            owner=self.levels.top.name,
            wanted=("further",),
        )


def width_of(lead: str) -> int:
    """Return how far a line is indented as it looks to its author."""
    return sum(_WIDTHS.get(character, 1) for character in lead)
