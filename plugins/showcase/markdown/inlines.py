"""From markdown-it's inline tokens to the tree of inlines."""

from collections.abc import Callable

from markdown_it.token import Token

from showcase.findings import Fault, FaultKind, Span
from showcase.markdown.inline_faults import entity_fault, stray_faults, tag_faults
from showcase.markdown.joining import join_texts
from showcase.markdown.places import Origin
from showcase.markdown.targets import Target, target_of
from showcase.model.document import (
    Code,
    Emphasis,
    FootnoteMark,
    Inline,
    InlineImage,
    LineBreak,
    Link,
    Strike,
    Strong,
    Text,
)
from showcase.model.links import is_allowed

_CONTAINERS: dict[str, type[Strong | Emphasis | Strike]] = {
    "strong_open": Strong,
    "em_open": Emphasis,
    "s_open": Strike,
}
# Bold within bold within bold: deeper than this the rest is read as if it were not marked.
_DEEPEST = 12
FindAnchor = Callable[[str], str | None]


class InlineReader:
    """Reads the children of inline tokens; remembers what is not right and what is not prose.

    ``hidden`` are the places that readers don't see: addresses, code, marks of footnotes.
    """

    def __init__(self, find_anchor: FindAnchor) -> None:
        """Start; ``find_anchor`` knows which place ``#标题`` means."""
        self._find_anchor = find_anchor
        self.faults: list[Fault] = []
        self.hidden: list[Span] = []
        self.used: set[str] = set()
        self.notes: dict[int, Origin] = {}

    def read(self, token: Token, origin: Origin) -> tuple[Inline, ...]:
        """Return the inlines of one ``inline`` token."""
        children = token.children or []
        if [child.type for child in children] == ["text"]:
            return (Text(children[0].content),)
        reading = _Reading(self, origin, list(reversed(children)))
        inlines = join_texts(reading.children("", 0))
        if reading.tags:
            faults, hidden = tag_faults(origin, reading.tags)
            self.faults += faults
            self.hidden += hidden
        if reading.strays:
            self.faults += stray_faults(origin, reading.strays)
        return inlines

    def fault(
        self,
        kind: FaultKind,
        span: Span,
        subject: str = "",
        owner: str = "",
        wanted: tuple[str, ...] = (),
    ) -> None:
        """Remember a fault."""
        self.faults.append(Fault(kind, span, subject, owner, wanted))

    def anchor(self, href: str) -> str | None:
        """Return the place in this text that ``href`` means, or None."""
        return self._find_anchor(href)


class _Reading:
    """The reading of one block's inlines."""

    def __init__(self, reader: InlineReader, origin: Origin, rest: list[Token]) -> None:
        self._reader = reader
        self._origin = origin
        self._rest = rest
        self.tags: list[tuple[int, int]] = []
        self.strays: list[int] = []

    def children(self, close: str, depth: int) -> list[Inline]:
        found: list[Inline] = []
        rest = self._rest
        while rest:
            token = rest.pop()
            kind = token.type
            if kind == "text":
                if "stray" in token.meta:
                    self.strays.append(token.meta["stray"])
                if token.content:
                    found.append(Text(token.content))
            elif kind == close:
                break
            elif kind in _CONTAINERS:
                inner = self.children(kind.replace("_open", "_close"), depth + 1)
                if depth < _DEEPEST:
                    found.append(_CONTAINERS[kind](join_texts(inner)))
                else:
                    found += inner
            elif kind == "link_open":
                found += self._link(token, depth)
            else:
                found += self._leaf(token)
        return found

    def _leaf(self, token: Token) -> list[Inline]:
        match token.type:
            case "code_inline":
                self._hide(*token.meta["at"])
                return [Code(token.content)]
            case "image":
                return [self._image(token)]
            case "softbreak":
                return [Text("\n")]
            case "hardbreak":
                return [LineBreak()]
            case "text_special":
                return self._special(token)
            case "footnote_ref":
                return [self._mark(token)]
            case "raw_html":
                self.tags.append(token.meta["at"])
                return [Text(token.content)]
            case "slip":
                return [self._slip(token)]
            case _:
                return []

    def _special(self, token: Token) -> list[Inline]:
        if token.info == "entity":
            start, end = token.meta["at"]
            fault = entity_fault(self._origin, start, end, token.content)
            if fault is not None:
                self._reader.faults.append(fault)
                self._hide(start, end)
        return [Text(token.content)] if token.content else []

    def _slip(self, token: Token) -> Inline:
        meta = token.meta
        start, end = meta["at"]
        span = self._origin.span(start, end)
        self._reader.fault(meta["kind"], span, meta["subject"], meta["owner"], meta["wanted"])
        if meta["kind"] is FaultKind.BROKEN_LINK:
            self._hide(self._origin.content.index("]", start), end)
        elif meta["kind"] is FaultKind.UNDEFINED_FOOTNOTE:
            self._hide(start, end)
        return Text(token.content)

    def _mark(self, token: Token) -> Inline:
        number = int(token.meta["id"])
        start, end = token.meta["at"]
        content = self._origin.content
        if content[start] == "^":  # a note that stands where it is referred to
            self._reader.notes[number] = self._origin.within(
                start + 2, content[start + 2 : end - 1]
            )
        else:
            self._hide(start, end)
        return FootnoteMark(number + 1)

    def _image(self, token: Token) -> Inline:
        target = self._target(token, str(token.attrs.get("src", "")))
        alt = "".join(_plain(child) for child in token.children or [])
        start, _ = token.meta["at"]
        self._hide(start, start + 2)
        return InlineImage(target.address, alt, self._span(token), target.span)

    def _link(self, token: Token, depth: int) -> list[Inline]:
        target = self._target(token, str(token.attrs.get("href", "")))
        start, _ = token.meta["at"]
        self._hide(start, start + 1)
        inner = self.children("link_close", depth + 1)
        href = target.address
        if not is_allowed(href):
            self._reader.fault(FaultKind.UNSAFE_LINK, target.span, href)
            return inner
        if depth >= _DEEPEST:
            return inner
        if href.startswith("#") and len(href) > 1:
            anchor = self._reader.anchor(href)
            if anchor is None:
                self._reader.fault(FaultKind.UNKNOWN_ANCHOR, target.span, href)
            href = anchor or href
        return [Link(href, join_texts(inner), self._span(token), target.span)]

    def _target(self, token: Token, address: str) -> Target:
        """Return the address as the author wrote it; the reader does not see it."""
        if label := token.meta.get("label"):
            self._reader.used.add(label)
        start, end = token.meta["at"]
        target = target_of(self._origin, start, end, address, auto=token.info == "auto")
        self._reader.hidden.append(target.hidden)
        return target

    def _span(self, token: Token) -> Span:
        return self._origin.span(*token.meta["at"])

    def _hide(self, start: int, end: int) -> None:
        self._reader.hidden.append(self._origin.span(start, end))


def _plain(token: Token) -> str:
    if token.type in {"softbreak", "hardbreak"}:
        return " "
    if token.type == "image":
        return "".join(_plain(child) for child in token.children or [])
    return token.content
