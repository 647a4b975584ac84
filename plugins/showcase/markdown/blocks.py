"""From markdown-it's flat tokens to the tree of blocks."""

from collections.abc import Callable
from typing import ClassVar

from markdown_it.token import Token

from showcase.findings import Fault, FaultKind, Span
from showcase.markdown.anchors import Anchors
from showcase.markdown.inlines import InlineReader
from showcase.markdown.places import Origin, Places
from showcase.markdown.plain_blocks import HEADING, LIST, PARAGRAPH, TABLE
from showcase.markdown.tables import broken_table, cells_of, ragged_rows
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
        """Start at the first token."""
        self._tokens = tokens
        self._places = places
        self._next = 0
        self._headings = 0
        self._faults: list[Fault] = []
        self._hidden: list[Span] = []
        self._inlines = InlineReader(Anchors(tokens).find)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What in the text is not allowed."""
        return (*self._inlines.faults, *self._faults)

    @property
    def hidden(self) -> tuple[Span, ...]:
        """The places that are not written for readers."""
        return (*self._inlines.hidden, *self._hidden)

    @property
    def used(self) -> set[str]:
        """The labels of the definitions that a link or picture refers to."""
        return self._inlines.used

    def document(self) -> Document:
        """Read everything."""
        blocks = self._blocks("footnote_block_open")
        footnotes = []
        while self._next < len(self._tokens):
            token = self._take()
            if token.type == "footnote_open":
                footnotes.append(self._footnote(token))
        return Document(blocks, tuple(footnotes))

    def _footnote(self, token: Token) -> Footnote:
        label = str(token.meta.get("label") or "")
        note = self._inlines.notes.get(int(token.meta["id"]))
        if note is None:
            return Footnote(label, self._blocks("footnote_close"))
        children: tuple[Inline, ...] = ()
        while (inner := self._take()).type != "footnote_close":
            if inner.type == "inline":
                children = self._inlines.read(inner, note)
        line = note.span(0, 0).line
        return Footnote(label, (Paragraph(children, line),) if children else ())

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
            if token.type == PARAGRAPH:
                found.append(Paragraph((Text(token.content),), self._line(token)))
            elif token.type == "paragraph_open":
                found += self._paragraph(token)
            elif opener := self._openers.get(token.type):
                found.append(opener(self, token))
        return tuple(found)

    def _inline(self, close: str) -> tuple[tuple[Inline, ...], Origin]:
        children: tuple[Inline, ...] = ()
        origin = Origin(self._places, "", 0)
        while (token := self._take()).type != close:
            if token.type == "inline":
                index = token.map[0] if token.map else 0
                origin = Origin(self._places, token.content, index)
                children = self._inlines.read(token, origin)
        return children, origin

    def _heading(self, token: Token) -> Heading:
        children, origin = self._inline("heading_close")
        self._headings += 1
        level = int(token.tag[1])
        line = self._line(token)
        span = origin.span(0, len(origin.content)) if origin.content else Span.on_line(line)
        underlined = token.markup[:1] in {"-", "="}
        if underlined and token.map:
            self._hidden.append(self._places.whole(token.map[1] - 1))
        elif not underlined:
            source = self._places.text(line - self._places.first)
            if origin.content:
                start = max(source.rfind(token.markup, 0, span.column - 1), 0)
            else:
                start = max(source.find(token.markup), 0)
            span = Span(line, start + 1, span.end_line, max(span.end_column, start + 1 + level))
        return Heading(level, children, f"s{self._headings}", line, span, underlined)

    def _plain_heading(self, token: Token) -> Heading:
        self._headings += 1
        line, level = self._line(token), int(token.tag[1])
        source = self._places.text(line - self._places.first).rstrip()
        span = Span(line, source.index("#") + 1, line, len(source) + 1)
        return Heading(level, (Text(token.content),), f"s{self._headings}", line, span)

    def _paragraph(self, token: Token) -> list[Block]:
        children, origin = self._inline("paragraph_close")
        return self._paragraph_of(children, origin, self._line(token))

    def _paragraph_of(self, children: tuple[Inline, ...], origin: Origin, line: int) -> list[Block]:
        if "|" in origin.content or "｜" in origin.content:
            fault = broken_table(self._places, origin.index, origin.content.split("\n"))
            self._faults += [fault] if fault else []
        images = [child for child in children if isinstance(child, InlineImage)]
        if images:
            blank = [c for c in children if isinstance(c, Text) and not c.text.strip()]
            if len(images) + len(blank) == len(children):
                return [Figure(i.src, i.alt, i.span.line, i.span, i.target) for i in images]
        return [Paragraph(children, line)] if children else []

    def _plain_list(self, token: Token) -> List:
        items = []
        for child in token.children or ():
            index = child.map[0] if child.map else 0
            origin = Origin(self._places, child.content, index)
            children, line = self._inlines.read(child, origin), self._places.line(index)
            items.append(ListItem(tuple(self._paragraph_of(children, origin, line)), line))
        start = int(token.info) if token.info else None
        return List(tuple(items), start, True, self._line(token))

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
        starts: list[int] = []
        while (child := self._take()).type != "table_close":
            if child.type == "tr_open":
                starts.append(child.map[0] if child.map else 0)
                row = self._row(starts[-1], align)
                rows.append(tuple(row))
        return self._table_of(align, rows, starts)

    def _plain_table(self, token: Token) -> Table:
        start, end = token.map or [0, 0]
        align, cells = token.meta["align"], iter(token.children or ())
        starts = [start, *range(start + 2, end)]
        rows = []
        for index in starts:
            places = cells_of(self._places.text(index))
            columns = [place.column for place in places[: len(align)]]
            columns += [0] * (len(align) - len(columns))
            rows.append(tuple(self._cell(next(cells), index, column) for column in columns))
        return self._table_of(align, rows, starts)

    def _cell(self, token: Token, index: int, column: int) -> tuple[Inline, ...]:
        origin = Origin(self._places, token.content, index, column, pipes=True)
        return self._inlines.read(token, origin)

    def _table_of(
        self, align: list[str], rows: list[tuple[tuple[Inline, ...], ...]], starts: list[int]
    ) -> Table:
        self._hidden.append(self._places.whole(starts[0] + 1))
        self._faults += ragged_rows(self._places, starts[0], starts[1:])
        first, last = self._places.whole(starts[0]), self._places.whole(starts[-1])
        span = Span(first.line, first.column, last.end_line, last.end_column)
        return Table(tuple(align), rows[0], tuple(rows[1:]), first.line, span)

    def _row(self, index: int, align: list[str]) -> list[tuple[Inline, ...]]:
        places = cells_of(self._places.text(index))
        row: list[tuple[Inline, ...]] = []
        while (child := self._take()).type != "tr_close":
            if child.type == "th_open":
                align.append(str(child.attrs.get("style", "")).removeprefix("text-align:"))
            elif child.type == "inline":
                column = places[len(row)].column if len(row) < len(places) else 0
                row.append(self._cell(child, index, column))
        return row

    def _code(self, token: Token) -> CodeBlock:
        start, end = token.map or [0, 1]
        self._hidden += [self._places.on(index) for index in range(start, end)]
        indented = token.type == "code_block"
        if not indented and not self._is_closed(token, start, end):
            span = self._places.whole(start)
            self._faults.append(Fault(FaultKind.UNCLOSED_CODE, span, token.markup))
        text = token.content.rstrip("\n")
        last = self._places.line(end - 1)
        return CodeBlock(text, self._line(token), indented, last)

    def _is_closed(self, token: Token, start: int, end: int) -> bool:
        last = self._places.text(end - 1).lstrip(" >\t").rstrip()
        return end - 1 > start and last.startswith(token.markup) and not last.strip(token.markup[0])

    def _divider(self, token: Token) -> Divider:
        return Divider(self._line(token))

    # On the class: methods bound to a reader, in the reader, would keep its tokens for ever.
    _openers: ClassVar[dict[str, Callable[["BlockReader", Token], Block]]] = {
        "heading_open": _heading,
        HEADING: _plain_heading,
        LIST: _plain_list,
        TABLE: _plain_table,
        "bullet_list_open": _list,
        "ordered_list_open": _list,
        "blockquote_open": _quote,
        "table_open": _table,
        "fence": _code,
        "code_block": _code,
        "hr": _divider,
    }
