"""From markdown-it's flat tokens to the tree of blocks."""

from collections.abc import Callable

from markdown_it.token import Token

from showcase.findings import Fault
from showcase.markdown.inlines import InlineReader
from showcase.markdown.places import Places
from showcase.model.document import (
    Block,
    CodeBlock,
    Divider,
    Document,
    Figure,
    Footnote,
    Heading,
    Inline,
    InlineImage,
    List,
    ListItem,
    Paragraph,
    Quote,
    Table,
    Text,
)


class BlockReader:
    """Reads the tokens of one text from first to last."""

    def __init__(self, tokens: list[Token], places: Places) -> None:
        self._tokens = tokens
        self._places = places
        self._next = 0
        self._headings = 0
        self._inlines = InlineReader(places)
        self._openers: dict[str, Callable[[Token], Block | None]] = {
            "heading_open": self._heading,
            "bullet_list_open": self._list,
            "ordered_list_open": self._list,
            "blockquote_open": self._quote,
            "table_open": self._table,
        }

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What in the text is not allowed."""
        return tuple(self._inlines.faults)

    def document(self) -> Document:
        """Read everything."""
        blocks = self._blocks("footnote_block_open")
        footnotes = []
        while self._next < len(self._tokens):
            token = self._take()
            if token.type == "footnote_open":
                label = str(token.meta.get("label", ""))
                footnotes.append(Footnote(label, self._blocks("footnote_close")))
        return Document(blocks, tuple(footnotes))

    def _take(self) -> Token:
        token = self._tokens[self._next]
        self._next += 1
        return token

    def _line(self, token: Token) -> int:
        return self._places.line(token.map[0] if token.map else 0)

    def _blocks(self, close: str) -> tuple[Block, ...]:
        found: list[Block] = []
        while self._next < len(self._tokens):
            token = self._take()
            if token.type == close:
                break
            if token.type == "paragraph_open":
                found += self._paragraph(token)
            elif token.type in self._openers:
                block = self._openers[token.type](token)
                found += [block] if block else []
            elif token.type in {"fence", "code_block"}:
                found.append(CodeBlock(token.content.rstrip("\n"), self._line(token)))
            elif token.type == "hr":
                found.append(Divider(self._line(token)))
        return tuple(found)

    def _inline(self, close: str) -> tuple[Inline, ...]:
        children: tuple[Inline, ...] = ()
        while (token := self._take()).type != close:
            if token.type == "inline":
                children = self._inlines.read(token)
        return children

    def _heading(self, token: Token) -> Heading:
        children = self._inline("heading_close")
        self._headings += 1
        return Heading(int(token.tag[1]), children, f"s{self._headings}", self._line(token))

    def _paragraph(self, token: Token) -> list[Block]:
        children = self._inline("paragraph_close")
        line = self._line(token)
        images = [child for child in children if isinstance(child, InlineImage)]
        blank = [c for c in children if isinstance(c, Text) and not c.text.strip()]
        if images and len(images) + len(blank) == len(children):
            return [Figure(image.src, image.alt, line + at) for at, image in enumerate(images)]
        return [Paragraph(children, line)] if children else []

    def _list(self, token: Token) -> List:
        close = token.type.replace("_open", "_close")
        start = int(token.attrs.get("start", 1)) if token.type.startswith("ordered") else None
        items: list[ListItem] = []
        tight = True
        while (child := self._take()).type != close:
            if child.type == "list_item_open":
                tight = tight and not self._is_loose()
                items.append(ListItem(self._blocks("list_item_close"), self._line(child)))
        return List(tuple(items), start, tight, self._line(token))

    def _is_loose(self) -> bool:
        following = self._tokens[self._next]
        return following.type == "paragraph_open" and not following.hidden

    def _quote(self, token: Token) -> Quote:
        return Quote(self._blocks("blockquote_close"), self._line(token))

    def _table(self, token: Token) -> Table:
        align: list[str] = []
        rows: list[tuple[tuple[Inline, ...], ...]] = []
        row: list[tuple[Inline, ...]] = []
        while (child := self._take()).type != "table_close":
            if child.type == "tr_open":
                row = []
            elif child.type == "tr_close":
                rows.append(tuple(row))
            elif child.type in {"th_open", "td_open"}:
                if child.type == "th_open":
                    align.append(str(child.attrs.get("style", "")).removeprefix("text-align:"))
                row.append(self._inline(child.type.replace("_open", "_close")))
        return Table(tuple(align), rows[0], tuple(rows[1:]), self._line(token))
