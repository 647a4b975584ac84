"""The inlines of a document as runs of the book."""

from collections.abc import Iterable
from typing import assert_never

from showcase.booklet.nodes import Run
from showcase.booklet.punctuation import settle_marks
from showcase.model.document import (
    Code,
    Emphasis,
    Footnote,
    FootnoteMark,
    Inline,
    InlineImage,
    LineBreak,
    Link,
    List,
    Paragraph,
    Strike,
    Strong,
    Text,
)
from showcase.model.walk import block_texts, inline_text, walk_blocks

_PRINTABLE_SCHEMES = ("http://", "https://")
_LINK_SCHEMES = (*_PRINTABLE_SCHEMES, "mailto:")


class InlineSetter:
    """Turns inlines into runs; knows which footnotes a case has already referred to."""

    def __init__(self, footnotes: int) -> None:
        """Start on a document with so many footnotes."""
        self._footnotes = footnotes
        self._seen: set[int] = set()

    def runs(self, children: Iterable[Inline]) -> tuple[Run, ...]:
        """Return the runs of inlines. Images are left out: they become figures."""
        return tuple(run for child in settle_marks(tuple(children)) for run in self._run(child))

    def _run(self, inline: Inline) -> list[Run]:
        match inline:
            case Text(text=text):
                return [Run("text", text)]
            case Code(text=text):
                return [Run("code", text)]
            case Strong(children=children):
                return [Run("strong", children=self.runs(children))]
            case Emphasis(children=children):
                return [Run("emph", children=self.runs(children))]
            case Strike(children=children):
                return [Run("strike", children=self.runs(children))]
            case Link():
                return self._link(inline)
            case FootnoteMark(number=number):
                return self._mark(number)
            case LineBreak():
                return [Run("break")]
            case InlineImage():
                return []
            case _:
                assert_never(inline)

    def _link(self, link: Link) -> list[Run]:
        children = self.runs(link.children)
        if not link.href.lower().startswith(_LINK_SCHEMES):
            return list(children)
        shown = inline_text(link.children)
        address = link.href.lower().startswith(_PRINTABLE_SCHEMES) and shown.strip() != link.href
        return [Run("link", link.href, children, address=link.href, print_address=address)]

    def _mark(self, number: int) -> list[Run]:
        if not 1 <= number <= self._footnotes:
            return []
        again = number in self._seen
        self._seen.add(number)
        return [Run("note", number=number, again=again)]


def note_runs(footnote: Footnote) -> tuple[Run, ...]:
    """Return a footnote as one run of text: its paragraphs parted by line breaks.

    A mark inside a footnote is left out, as is an image.
    """
    setter = InlineSetter(footnotes=0)
    lines: list[tuple[Run, ...]] = []
    for block in walk_blocks(footnote.blocks):
        if isinstance(block, Paragraph):
            lines.append(setter.runs(block.children))
        elif not isinstance(block, List):
            lines += [(Run("text", text),) for text in block_texts(block) if text]
    runs: list[Run] = []
    for line in lines:
        if runs:
            runs.append(Run("break"))
        runs += line
    return tuple(runs)
