"""The theme's shell: rendered once for a depth and a section, filled for every page.

Rendering the theme's template costs milliseconds, filling it microseconds. What a page puts
in stands in the shell as a sentinel; a shell in which one doesn't come back where it is
expected is refused, so that a new version of the theme can't lose a title silently.
"""

import re
from dataclasses import dataclass
from html import escape

TITLE = "showcase-sentinel-title"
DESCRIPTION = "showcase-sentinel-description"
CANONICAL = "showcase-sentinel-canonical"
HEAD = "showcase-sentinel-head"
TRAIL = "showcase-sentinel-trail"
MAIN = "showcase-sentinel-main"
_SENTINEL = re.compile("|".join((TITLE, DESCRIPTION, CANONICAL, HEAD, TRAIL, MAIN)))


class ShellError(Exception):
    """The theme's template doesn't take what pages have to put in."""


@dataclass(frozen=True, slots=True)
class Filling:
    """What a page puts into the shell: ``head``, ``trail`` and ``main`` are HTML."""

    title: str
    description: str
    canonical: str
    head: str
    trail: str
    main: str


@dataclass(frozen=True, slots=True)
class Shell:
    """A rendered shell, cut at its sentinels: text and sentinel by turns, text first and last."""

    pieces: tuple[str, ...]

    @classmethod
    def cut(cls, rendered: str, *, canonical: bool) -> "Shell":
        """Cut a rendered template; ShellError where a sentinel is missing or doubled."""
        wanted = {
            TITLE: None,
            DESCRIPTION: 1,
            CANONICAL: 1 if canonical else 0,
            HEAD: 1,
            TRAIL: 1,
            MAIN: 1,
        }
        for sentinel, count in wanted.items():
            found = rendered.count(sentinel)
            if found != count and not (count is None and found):
                raise ShellError(f"the theme shows {sentinel} {found} times")
        texts = _SENTINEL.split(rendered)
        sentinels = [*_SENTINEL.findall(rendered), ""]
        pieces = [piece for pair in zip(texts, sentinels, strict=True) for piece in pair]
        return cls(tuple(pieces[:-1]))

    def fill(self, filling: Filling) -> str:
        """Return the whole page."""
        values = {
            TITLE: escape(filling.title),
            DESCRIPTION: escape(filling.description),
            CANONICAL: escape(filling.canonical),
            HEAD: filling.head,
            TRAIL: filling.trail,
            MAIN: filling.main,
        }
        return "".join(values[piece] if at % 2 else piece for at, piece in enumerate(self.pieces))
