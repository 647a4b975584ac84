"""Tables of hand-written pages: in a box that scrolls, with classes instead of ``align``.

Python-Markdown can align a cell by an attribute that HTML no longer has, or by a style that the
policy of our pages forbids.
"""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX


class TableExtension(Extension):
    """Boxes every table of a page."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's own name
        """Register the step, after the one that sets what stands in the cells."""
        md.treeprocessors.register(_Boxes(md), "showcase-tables", 15)


class _Boxes(Treeprocessor):
    def run(self, root: Element) -> None:
        for parent in [element for element in root.iter() if element.tag != "table"]:
            for place, child in enumerate(list(parent)):
                if child.tag == "table":
                    parent[place] = _boxed(child)


def _boxed(table: Element) -> Element:
    for cell in table.iter():
        style = cell.get("style", "")
        align = cell.attrib.pop("align", "") or style.removeprefix("text-align:").strip(" ;")
        if style.startswith("text-align:"):
            del cell.attrib["style"]
        if align in {"center", "right"}:
            cell.set("class", f"{cell.get('class', '')} sc-{align}".strip())
    heads = ["".join(head.itertext()).strip() for head in table.iter("th")]
    # What stands for a piece of raw HTML would become that piece, inside the attribute.
    named = "、".join(head for head in heads if head and STX not in head)
    label = f"表格：{named}，可以横向滚动" if named else "表格，可以横向滚动"
    attributes = {"class": "sc-table-box", "role": "region", "tabindex": "0", "aria-label": label}
    box = Element("div", attributes)
    box.append(table)
    box.tail, table.tail = table.tail, None
    return box
