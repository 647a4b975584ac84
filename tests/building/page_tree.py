"""HTML as a browser's parser sees it: elements, attributes and texts."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

# Elements without an end, and elements that stand in a line of text.
_EMPTY = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
}  # fmt: skip
_INLINE = {
    "a", "abbr", "b", "br", "code", "del", "em", "i", "mark", "q", "s", "small", "span", "strong",
    "sub", "sup", "time", "u",
}  # fmt: skip


@dataclass(slots=True)
class Element:
    """An element; ``inside`` holds elements and, as strings, texts."""

    tag: str
    attributes: dict[str, str]
    inside: list["Element | str"] = field(default_factory=list)

    @property
    def classes(self) -> set[str]:
        """The classes of the element."""
        return set(self.attributes.get("class", "").split())

    def walk(self) -> Iterator["Element"]:
        """Yield this element and all inside it, in the order of the page."""
        yield self
        for child in self.inside:
            if isinstance(child, Element):
                yield from child.walk()

    def all(self, tag: str) -> list["Element"]:
        """Return every element with a tag."""
        return [element for element in self.walk() if element.tag == tag]

    def text(self, without: frozenset[str] = frozenset()) -> str:
        """Return all text inside but that of scripts, styles and elements of some classes."""
        if self.tag in {"script", "style"} or self.classes & without:
            return ""
        return "".join(c if isinstance(c, str) else c.text(without) for c in self.inside)

    def line(self, without: frozenset[str] = frozenset()) -> str:
        """Return the text that stands directly in a block, not that of blocks inside it.

        ``without`` are classes of inline elements whose text is no part of it.
        """
        parts = []
        for child in self.inside:
            if isinstance(child, str):
                parts.append(child)
            elif child.tag in _INLINE and not child.classes & without:
                parts.append(child.line(without))
        return "".join(parts)


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(element)
        if tag not in _EMPTY:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth].tag == tag:
                del self.open[depth:]
                return

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def parse_page(html: str) -> Element:
    """Return the tree of a page or of a piece of one."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.open[0]
