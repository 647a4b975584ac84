"""Texts that touch become one; a line's end between Chinese characters is no space."""

import re

from showcase.model.document import Code, Emphasis, Inline, Link, Strike, Strong, Text

# Chinese characters and marks, the quotation marks and dashes of Chinese text among them.
_WIDE = re.compile(
    "[\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]"
)


def join_texts(children: list[Inline]) -> tuple[Inline, ...]:
    """Join texts that touch; a line's end is a space only between two narrow characters."""
    if len(children) == 1 and isinstance(children[0], Text) and children[0].text != "\n":
        return (children[0],)
    joined: list[Inline] = []
    run: list[str] = []
    breaks = False
    for child in children:
        if isinstance(child, Text):
            run.append(child.text)
            breaks = breaks or child.text == "\n"
            continue
        if run:
            joined.append(Text("".join(run)))
            run = []
        joined.append(child)
    if run:
        joined.append(Text("".join(run)))
    if not breaks:
        return tuple(joined)
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
    out = [lines[0]]
    left = lines[0][-1:] or before
    for index, line in enumerate(lines[1:], 1):
        right = line[:1] or (after if index == len(lines) - 1 else "")
        wide = not left or not right or _WIDE.match(left) or _WIDE.match(right)
        out.append(line if wide else f" {line}")
        left = line[-1:] or (left if wide else " ")
    return "".join(out)
