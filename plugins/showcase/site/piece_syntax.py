"""How hand-written pages place pieces of the showcase: ``::: 案例卡片 3`` on a line of its own."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension

from showcase.model.casebook import Casebook
from showcase.site.design import render_design
from showcase.site.options import SiteOptions
from showcase.site.pieces import render_piece
from showcase.site.reference import render_reference

_LINE = re.compile(r"^:::[ ]+(?P<name>\S+)(?:[ ]+(?P<argument>.*?))?[ ]*$")


class PieceExtension(Extension):
    """Renders pieces from a casebook. ``base`` is the way from the page to the site's root."""

    def __init__(self, casebook: Casebook, options: SiteOptions) -> None:
        super().__init__()
        self._casebook = casebook
        self._options = options
        self.base = ""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's own name
        """Register the block."""
        md.parser.blockprocessors.register(_PieceBlock(md.parser, self), "showcase-piece", 175)

    def render(self, name: str, argument: str) -> str | None:
        """Return a piece's HTML, or None where there is no such piece."""
        generated = render_reference(name) or render_design(name)
        return generated or render_piece(name, argument, self._casebook, self._options, self.base)


class _PieceBlock(BlockProcessor):
    def __init__(self, parser: BlockParser, extension: PieceExtension) -> None:
        super().__init__(parser)
        self._extension = extension

    def test(self, parent: Element, block: str) -> bool:
        return block.startswith("::: ")

    def run(self, parent: Element, blocks: list[str]) -> bool:
        lines = blocks[0].split("\n")
        match = _LINE.match(lines[0])
        html = self._extension.render(match["name"], match["argument"] or "") if match else None
        if html is None:
            return False
        blocks.pop(0)
        if rest := "\n".join(lines[1:]).strip("\n"):
            blocks.insert(0, rest)
        element = Element("p")
        element.text = self.parser.md.htmlStash.store(html)
        parent.append(element)
        return True
