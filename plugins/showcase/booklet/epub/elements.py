"""XHTML as a tree: whatever an author wrote is text in it, never markup."""

from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from showcase.booklet.xml_text import clean

XHTML = "http://www.w3.org/1999/xhtml"
OPS = "http://www.idpf.org/2007/ops"

register_namespace("", XHTML)
register_namespace("epub", OPS)


def add(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """Add an XHTML element; ``class_`` stands for class, ``epub_type`` for ``epub:type``."""
    made = SubElement(parent, f"{{{XHTML}}}{tag}")
    for name, value in attributes.items():
        key = f"{{{OPS}}}type" if name == "epub_type" else name.rstrip("_")
        made.set(key, clean(value))
    if text:
        made.text = clean(text)
    return made


def add_text(parent: Element, text: str) -> None:
    """Add text behind everything that a parent holds."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + clean(text)
    else:
        parent.text = (parent.text or "") + clean(text)


def new_page(title: str, *, cover: bool = False) -> tuple[Element, Element]:
    """Return a page's root and its body."""
    root = Element(
        f"{{{XHTML}}}html", {"lang": "zh-CN", "{http://www.w3.org/XML/1998/namespace}lang": "zh-CN"}
    )
    head = add(root, "head")
    add(head, "title", title or "　")
    add(head, "link", rel="stylesheet", type="text/css", href="book.css")
    return root, add(root, "body", class_="cover" if cover else "page")


def page_bytes(root: Element) -> bytes:
    """Return a page as a file."""
    return b'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n' + tostring(root)


def file_bytes(root: Element) -> bytes:
    """Return any other XML file, a line an element."""
    indent(root)
    written: bytes = tostring(root, encoding="utf-8")
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + written
