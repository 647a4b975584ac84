"""How hand-written pages place pieces of the showcase: ``::: 案例卡片 3`` on a line of its own."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension

from showcase.site.design import render_design
from showcase.site.pieces import PIECES
from showcase.site.reference import render_reference
from showcase.site.shell import piece_place

_LINE = re.compile(r"^:::[ ]+(?P<name>\S+)(?:[ ]+(?P<argument>.*?))?[ ]*$")


class PieceExtension(Extension):
    """Puts what stands for a piece in its place: it is drawn when the page is written."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's own name
        """Register the block."""
        md.parser.blockprocessors.register(_PieceBlock(md.parser), "showcase-piece", 175)


def piece_html(name: str, argument: str) -> str | None:
    """Return what a hand-written page holds of a piece, or None where there is no such piece."""
    if name in PIECES:
        return piece_place(name, argument)
    return render_reference(name) or render_design(name)


class _PieceBlock(BlockProcessor):
    def test(self, parent: Element, block: str) -> bool:
        return block.startswith("::: ")

    def run(self, parent: Element, blocks: list[str]) -> bool:
        lines = blocks[0].split("\n")
        match = _LINE.match(lines[0])
        html = piece_html(match["name"], match["argument"] or "") if match else None
        if html is None:
            return False
        blocks.pop(0)
        if rest := "\n".join(lines[1:]).strip("\n"):
            blocks.insert(0, rest)
        element = Element("p")
        element.text = self.parser.md.htmlStash.store(html)
        parent.append(element)
        return True
