"""From markdown-it's inline tokens to the tree of inlines."""

import re

from markdown_it.token import Token

from showcase.findings import Fault, FaultKind
from showcase.markdown.places import Places
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
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|<!--")
# Chinese characters and marks, the quotation marks and dashes of Chinese text among them.
_WIDE = re.compile(
    "[\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]"
)


class InlineReader:
    """Reads the children of inline tokens; remembers what is not allowed."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self.faults: list[Fault] = []

    def read(self, token: Token) -> tuple[Inline, ...]:
        """Return the inlines of one ``inline`` token."""
        start, end = token.map or (0, 1)
        rest = list(reversed(token.children or []))
        return _joined(self._children(rest, "", start, end))

    def _children(self, rest: list[Token], close: str, start: int, end: int) -> list[Inline]:
        found: list[Inline] = []
        while rest:
            token = rest.pop()
            if token.type == close:
                break
            if token.type in _CONTAINERS:
                inner = self._children(rest, token.type.replace("_open", "_close"), start, end)
                found.append(_CONTAINERS[token.type](_joined(inner)))
            elif token.type == "link_open":
                found += self._link(token, rest, start, end)
            else:
                found += self._leaf(token, rest, start, end)
        return found

    def _leaf(self, token: Token, rest: list[Token], start: int, end: int) -> list[Inline]:
        match token.type:
            case "text":
                self._note_html(token.content, start, end)
                return [Text(token.content)] if token.content else []
            case "code_inline":
                return [Code(token.content)]
            case "image":
                return [InlineImage(str(token.attrs.get("src", "")), token.content)]
            case "softbreak":
                return [Text("\n")]
            case "hardbreak":
                return [LineBreak()]
            case "footnote_ref":
                return [FootnoteMark(int(token.meta["id"]) + 1)]
            case _:
                return []

    def _link(self, token: Token, rest: list[Token], start: int, end: int) -> list[Inline]:
        href = str(token.attrs.get("href", ""))
        inner = self._children(rest, "link_close", start, end)
        if is_allowed(href):
            return [Link(href, _joined(inner))]
        place = self._places.find(href, start, end)
        self.faults.append(Fault(FaultKind.UNSAFE_LINK, place, href))
        return inner

    def _note_html(self, text: str, start: int, end: int) -> None:
        for match in _TAG.finditer(text):
            place = self._places.find(match.group(), start, end)
            self.faults.append(Fault(FaultKind.RAW_HTML, place, match.group()))


def _joined(children: list[Inline]) -> tuple[Inline, ...]:
    """Join texts that touch; a line's end is a space only between two narrow characters."""
    joined: list[Inline] = []
    for child in children:
        if isinstance(child, Text) and joined and isinstance(joined[-1], Text):
            joined[-1] = Text(joined[-1].text + child.text)
        else:
            joined.append(child)
    return tuple(
        Text(_without_breaks(child.text, _edge(joined, at - 1, -1), _edge(joined, at + 1, 0)))
        if isinstance(child, Text) and "\n" in child.text
        else child
        for at, child in enumerate(joined)
    )


def _edge(children: list[Inline], at: int, end: int) -> str:
    """Return the first or last character of a neighbour, looking into containers."""
    if not 0 <= at < len(children):
        return ""
    inline = children[at]
    while isinstance(inline, Strong | Emphasis | Strike | Link) and inline.children:
        inline = inline.children[end]
    if isinstance(inline, Text | Code) and inline.text:
        return inline.text[end]
    return ""


def _without_breaks(text: str, before: str, after: str) -> str:
    lines = text.split("\n")
    out = lines[0]
    for index, line in enumerate(lines[1:], 1):
        left = out[-1:] or before
        right = line[:1] or (after if index == len(lines) - 1 else "")
        wide = not left or not right or _WIDE.match(left) or _WIDE.match(right)
        out += line if wide else f" {line}"
    return out
