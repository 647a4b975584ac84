"""Fonts such as a department lays into its folder: a few glyphs of ours under other names."""

from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

from showcase.booklet.fonts import serif_file

_FAMILY, _FULL, _POSTSCRIPT, _TYPOGRAPHIC = 1, 4, 6, 16


def write_font(
    folder: Path, family: str, characters: str, add: dict[int, str] | None = None
) -> None:
    """Write a font that has only ``characters``; ``add`` gives code points a glyph of another."""
    options = subset.Options()
    options.layout_features = []
    with TTFont(serif_file()) as font:
        wanted = {*map(ord, characters), *(ord(other) for other in (add or {}).values())}
        cut = subset.Subsetter(options)
        cut.populate(unicodes=wanted)
        cut.subset(font)
        cmap = dict(font.getBestCmap() or {})
        cmap.update({code: cmap[ord(other)] for code, other in (add or {}).items()})
        table = CmapSubtable.newSubtable(12)
        table.platformID, table.platEncID, table.language, table.cmap = 3, 10, 0, cmap
        font["cmap"].tables = [table]
        for record in font["name"].names:
            if record.nameID in {_FAMILY, _FULL, _TYPOGRAPHIC}:
                record.string = family
            elif record.nameID == _POSTSCRIPT:
                record.string = family.replace(" ", "")
        font["CFF "].cff.fontNames = [family.replace(" ", "")]
        folder.mkdir(exist_ok=True)
        font.save(folder / f"{family}.otf")
