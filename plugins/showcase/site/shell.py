"""A page as the theme has rendered it, cut where something of ours goes in.

Rendering the theme's template costs milliseconds, filling a shell microseconds. What goes in
stands in the rendered page as a sentinel; a shell in which one doesn't come back where it is
expected is refused, so that a new version of the theme can't lose a title silently.

The other pages of a section share one shell for each depth. A hand-written page is a shell too: of
its pieces only the names stand in it, so that it needn't be rendered again when a case changes.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape

TITLE = "showcase-sentinel-title"
DESCRIPTION = "showcase-sentinel-description"
CANONICAL = "showcase-sentinel-canonical"
HEAD = "showcase-sentinel-head"
TRAIL = "showcase-sentinel-trail"
MAIN = "showcase-sentinel-main"
_OURS = (TITLE, DESCRIPTION, CANONICAL, HEAD, TRAIL, MAIN)
# A comment, which Python-Markdown takes for a block and leaves alone.
_PIECE = re.compile(r"<!--showcase-piece-([0-9a-f]*)-([0-9a-f]*)-->")
_SENTINEL = re.compile(f"{'|'.join(_OURS)}|{_PIECE.pattern.replace('(', '(?:')}")

DETAIL: Mapping[str, int | None] = {TITLE: None, DESCRIPTION: 1, HEAD: 1, TRAIL: 1, MAIN: 1}
"""What stands how often in the shell of pages without a source; the title at least once."""
LANDING: Mapping[str, int | None] = {DESCRIPTION: 1, HEAD: 1, TRAIL: 1, MAIN: 1}
"""And in that of a section's page, whose title the navigation knows."""

DrawPiece = Callable[[str, str], str]
"""Returns the HTML of a piece by its name and argument."""


class ShellError(Exception):
    """The theme's template doesn't take what pages have to put in."""


@dataclass(frozen=True, slots=True)
class Filling:
    """What a page puts into the shell: ``head``, ``trail`` and ``main`` are HTML."""

    title: str = ""
    description: str = ""
    canonical: str = ""
    head: str = ""
    trail: str = ""
    main: str = ""


@dataclass(frozen=True, slots=True)
class Shell:
    """A rendered page, cut at its sentinels: text and sentinel by turns, text first and last."""

    pieces: tuple[str, ...]

    @classmethod
    def cut(cls, rendered: str, wanted: Mapping[str, int | None]) -> "Shell":
        """Cut a rendered template; ShellError where a sentinel is missing or doubled."""
        for sentinel in _OURS:
            found, count = rendered.count(sentinel), wanted.get(sentinel, 0)
            if found != count and not (count is None and found):
                raise ShellError(f"the theme shows {sentinel} {found} times")
        return cls(_cut(_SENTINEL, rendered))

    @classmethod
    def written(cls, rendered: str) -> "Shell":
        """Cut a hand-written page, whose author may name our sentinels as he likes."""
        return cls(_cut(re.compile(_PIECE.pattern.replace("(", "(?:")), rendered))

    def fill(self, filling: Filling, draw_piece: DrawPiece) -> str:
        """Return the whole page."""
        values = {
            TITLE: escape(filling.title),
            DESCRIPTION: escape(filling.description),
            CANONICAL: escape(filling.canonical),
            HEAD: filling.head,
            TRAIL: filling.trail,
            MAIN: filling.main,
        }
        return "".join(
            _value(piece, values, draw_piece) if at % 2 else piece
            for at, piece in enumerate(self.pieces)
        )


def piece_place(name: str, argument: str) -> str:
    """Return what stands for a piece until it is drawn."""
    return f"<!--showcase-piece-{name.encode().hex()}-{argument.encode().hex()}-->"


def _cut(sentinel: re.Pattern[str], rendered: str) -> tuple[str, ...]:
    texts, found = sentinel.split(rendered), [*sentinel.findall(rendered), ""]
    pieces = [piece for pair in zip(texts, found, strict=True) for piece in pair]
    return tuple(pieces[:-1])


def _value(sentinel: str, values: Mapping[str, str], draw_piece: DrawPiece) -> str:
    match = _PIECE.fullmatch(sentinel)
    if match is None:
        return values[sentinel]
    try:
        name, argument = (bytes.fromhex(part).decode() for part in match.groups())
    except ValueError:  # a comment that somebody wrote to look like one of ours
        return sentinel
    return draw_piece(name, argument)
