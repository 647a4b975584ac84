"""The serif of the titles: of its 20,000 characters only those that titles of this site use.

A small site gets one file. On a large one the commonest characters share a file, and rarer ones
lie in files of their own, which a browser loads only for a page that has one of them.
"""

import hashlib
import io
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from showcase.cache import Store, digest_of
from showcase.site.assets import FOLDER

FAMILY = "Showcase Serif"
# What is set in the serif, beside headings, and stands in no heading of any page.
_PARTS = (
    "sc-card__blank",
    "sc-cell__name",
    "sc-clip__title",
    "sc-cover__name",
    "sc-cover__title",
    "sc-one__title",
    "sc-stage__name",
)
# In our own pages a title begins after one of these, and ends before the other.
_TITLES = (
    *((f"<h{level}", "</h") for level in (1, 2, 3, 4)),
    *((f'{part}"', "</") for part in _PARTS),
)
# Latin letters, figures and marks are always there.
_ALWAYS = (
    "".join(map(chr, range(0x20, 0x7F))) + "　、。，：；？！“”‘’（）《》〈〉【】〔〕—…·～〇％°×"
)
_FIRST, _FURTHER = 420, 160
_VERSION = 2
# The box of a line is that of the fallback (tokens.css), so that nothing moves when this arrives.
_FACE = (
    '@font-face {{\n  font-family: "{family}";\n  src: url("{file}") format("woff2");\n'
    "  font-weight: 400;\n  font-display: swap;\n  ascent-override: 88%;\n"
    "  descent-override: 12%;\n  line-gap-override: 0%;{span}\n}}\n"
)


@dataclass(frozen=True, slots=True)
class TitleFont:
    """``style`` declares the faces; ``files`` are their addresses on the site and their bytes."""

    style: str
    files: tuple[tuple[str, bytes], ...]


def title_characters(html: str) -> set[str]:
    """Return the characters of all titles in a page, and a few of its marks."""
    found: set[str] = set()
    for opening, end in _TITLES:
        for piece in html.split(opening)[1:]:
            found.update(piece.partition(end)[0])
    return found


def make_title_font(pages: Iterable[set[str]], source: Path, cache: Store) -> TitleFont:
    """Cut the font ``source`` for titles that have the characters of ``pages``, page by page."""
    counts = Counter(character for page in pages for character in page)
    common = sorted(counts.keys() - set(_ALWAYS), key=lambda one: (-counts[one], one))
    common = [character for character in common if character >= "\u00a0"]
    starts = range(_FIRST, len(common), _FURTHER)
    slices = [
        _ALWAYS + "".join(common[:_FIRST]),
        *("".join(common[start : start + _FURTHER]) for start in starts),
    ]
    identity = hashlib.sha256(source.read_bytes()).hexdigest()
    style, files = "", []
    for characters in slices:
        data = _cut(characters, source, identity, cache)
        name = f"title-{hashlib.sha256(data).hexdigest()[:12]}.woff2"
        span = f"\n  unicode-range: {_range(characters)};" if len(slices) > 1 else ""
        style += _FACE.format(family=FAMILY, file=name, span=span)
        files.append((f"{FOLDER}/{name}", data))
    return TitleFont(style, tuple(files))


def _range(characters: str) -> str:
    return ", ".join(f"U+{point:X}" for point in sorted(map(ord, characters)))


def _cut(characters: str, source: Path, identity: str, cache: Store) -> bytes:
    key = digest_of(_VERSION, identity, "".join(sorted(characters)))
    held = cache.get("title-font", key)
    if held is None:
        held = _subset(characters, source)
        cache.put("title-font", key, held)
    return held


def _subset(characters: str, source: Path) -> bytes:
    from fontTools import subset  # takes long to load, and fonts are seldom cut

    options = subset.Options(
        flavor="woff2",
        layout_features=["halt", "kern"],  # half-width marks, for text-spacing-trim
        hinting=False,
        name_IDs=[0, 1, 2, 13, 14],  # with its copyright and licence
        recalc_timestamp=False,
    )
    cutter = subset.Subsetter(options)
    cutter.populate(text=characters)
    target = io.BytesIO()
    with subset.load_font(str(source), options) as font:
        cutter.subset(font)
        subset.save_font(font, target, options)
    return target.getvalue()
