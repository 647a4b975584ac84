"""The serif of the titles: of its 20,000 characters only those that titles of this site use.

A small site gets one file. On a large one the commonest characters share a file, and rarer ones
lie in files of their own, which a browser loads only for a page that has one of them.
"""

import hashlib
import io
from collections import Counter
from collections.abc import Iterable, Mapping
from concurrent.futures import Executor, Future
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
_LEVELS = ("1", "2", "3", "4")
# Few ends of names are sooner looked for than all names.
_ENDS = {
    end: tuple(f'{part}"' for part in _PARTS if part.endswith(end.strip('"')))
    for end in sorted({f'__{part.rpartition("__")[2]}"' for part in _PARTS})
}
# Latin letters, figures and marks are always there.
_ALWAYS = (
    "".join(map(chr, range(0x20, 0x7F))) + "　、。，：；？！“”‘’（）《》〈〉【】〔〕—…·～〇％°×"
)
_FIRST, _FURTHER = 420, 160
_KIND, _VERSION = "title-font", 3
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


def title_characters(html: str) -> str:
    """Return the characters of all titles in a page, and a few of its marks; each once, sorted."""
    found: set[str] = set()
    # In our own pages a title begins after one of these, and ends before the other.
    at = html.find("<h")
    while at >= 0:
        at += 2
        if html.startswith(_LEVELS, at):
            found.update(html[at + 1 : html.find("</h", at)])
        at = html.find("<h", at)
    for end, wholes in _ENDS.items():
        at = html.find(end)
        while at >= 0:
            at += len(end)
            if html.endswith(wholes, 0, at):
                found.update(html[at : html.find("</", at)])
            at = html.find(end, at)
    return "".join(sorted(found))


def count_characters(pages: Iterable[str]) -> Counter[str]:
    """Return how many pages have each of the characters of their titles."""
    counts: Counter[str] = Counter()
    for characters in pages:
        counts.update(characters)
    return counts


class FontCutting:
    """Cuts the font ``source`` for titles in whose pages characters stand ``counts`` times.

    What isn't kept is cut by an ``executor``, meanwhile.
    """

    def __init__(
        self, counts: Mapping[str, int], source: Path, cache: Store, executor: Executor
    ) -> None:
        self._slices, self._cache = _slices(counts), cache
        identity = hashlib.sha256(source.read_bytes()).hexdigest()
        self._keys = [digest_of(_VERSION, identity, "".join(sorted(s))) for s in self._slices]
        self._cut: list[bytes | Future[bytes]] = []
        for characters, key in zip(self._slices, self._keys, strict=True):
            held = cache.get(_KIND, key)
            self._cut.append(held or executor.submit(_subset, characters, str(source)))

    def font(self) -> TitleFont:
        """Return the font, when all of it is cut."""
        style, files = "", []
        for characters, key, cut in zip(self._slices, self._keys, self._cut, strict=True):
            data = cut if isinstance(cut, bytes) else cut.result()
            if data is not cut:
                self._cache.put(_KIND, key, data)
            name = f"title-{hashlib.sha256(data).hexdigest()[:12]}.woff2"
            span = f"\n  unicode-range: {_range(characters)};" if len(self._slices) > 1 else ""
            style += _FACE.format(family=FAMILY, file=name, span=span)
            files.append((f"{FOLDER}/{name}", data))
        return TitleFont(style, tuple(files))


def _slices(counts: Mapping[str, int]) -> list[str]:
    common = sorted(counts.keys() - set(_ALWAYS), key=lambda one: (-counts[one], one))
    common = [character for character in common if character >= "\u00a0"]
    starts = range(_FIRST, len(common), _FURTHER)
    further = ("".join(common[start : start + _FURTHER]) for start in starts)
    return [_ALWAYS + "".join(common[:_FIRST]), *further]


def _range(characters: str) -> str:
    return ", ".join(f"U+{point:X}" for point in sorted(map(ord, characters)))


def _subset(characters: str, source: str) -> bytes:
    from fontTools import subset  # takes long to load, and fonts are seldom cut

    options = subset.Options(
        flavor="woff2",
        layout_features=["halt", "kern"],  # half-width marks, for text-spacing-trim
        hinting=False,
        desubroutinize=True,  # what is written out packs better than what is shared, and sooner
        name_IDs=[0, 1, 2, 13, 14],  # with its copyright and licence
        recalc_timestamp=False,
    )
    cutter = subset.Subsetter(options)
    cutter.populate(text=characters)
    target = io.BytesIO()
    with subset.load_font(source, options) as font:
        cutter.subset(font)
        subset.save_font(font, target, options)
    return target.getvalue()
