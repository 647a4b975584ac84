"""A book as one HTML page for a printer of HTML, such as WeasyPrint.

The texts are those of the EPUB; running heads, page numbers in the contents and footnotes at the
foot of their pages are asked for in CSS.
"""

from pathlib import Path
from xml.etree.ElementTree import Element

from showcase.booklet.data import BookData
from showcase.booklet.epub.elements import XHTML, add, new_page, page_bytes
from showcase.booklet.epub.pages import EpubPage, book_pages
from showcase.booklet.fonts import FontSet

_CSS = """\
{faces}
@page {{
  size: 210mm 285mm; margin: 26mm 20mm 28mm 26mm;
  @top-left {{ content: "{running}"; font: 8pt sans; }}
  @top-right {{ content: string(title); font: 8pt sans; }}
  @bottom-right {{ content: counter(page); font: 9pt serif; }}
  @footnote {{ border-top: 0.35pt solid; padding-top: 5pt; }}
}}
html {{ font: 10.5pt/18pt "Noto Serif SC", "Noto Sans SC"; }}
p {{ margin: 0; text-indent: 2em; text-align: justify; orphans: 2; widows: 2; }}
h1, h2, h3, h4 {{ font-family: "Noto Sans SC"; break-after: avoid; }}
h1 {{ font-size: 24pt; line-height: 34pt; }}
section {{ break-before: right; }}
section.case > h1 {{ string-set: title content(); break-after: page; }}
section:not(.case) > h1 {{ bookmark-level: 1; }}
section.case > h1 {{ bookmark-level: 2; }}
figure {{ margin: 18pt 0; break-inside: avoid; }}
figure img {{ width: 100%; }}
figcaption, .small {{ font-size: 8.5pt; }}
table {{ border-collapse: collapse; width: 100%; font-size: 9pt; }}
td, th {{ border-bottom: 0.35pt solid; padding: 3pt; }}
.note {{ float: footnote; font-size: 8.5pt; line-height: 13pt; text-indent: 0; }}
nav a::after {{ content: leader(".") target-counter(attr(href), page); }}
"""


def write_html(book: BookData, fonts: FontSet, out: Path) -> None:
    """Write ``book.html`` and its style beside the photos that are there."""
    root, body = new_page(book.cover.title)
    cover = add(body, "section")
    add(cover, "h1", book.cover.title)
    add(cover, "p", book.cover.subtitle)
    pages = tuple(book_pages(book))
    contents = add(body, "nav")
    add(contents, "h1", "目录")
    for page in pages:
        add(add(contents, "p"), "a", page.title, href=f"#{_name(page.name)}")
    cases = {f"{case.id}.xhtml" for part in book.parts for case in part.cases}
    for page in pages:
        body.append(_section(page, case=page.name in cases))
    faces = "\n".join(
        f'@font-face {{ font-family: "{family}"; src: url("{file.as_uri()}"); }}'
        for family in ("Noto Serif SC", "Noto Sans SC")
        for file in fonts.files
        if family.replace(" ", "") in file.stem.replace("-", "")
    )
    (out / "book.css").write_text(_CSS.format(faces=faces, running=book.running), "utf-8")
    (out / "book.html").write_bytes(page_bytes(root).partition(b"\n")[2])


def _section(page: EpubPage, *, case: bool) -> Element:
    """Return a page of the EPUB as a section, its links made links within one page."""
    (body,) = page.root.iter(f"{{{XHTML}}}body")
    name = _name(page.name)
    notes = {aside.get("id"): aside for aside in body.iter(f"{{{XHTML}}}aside")}
    for link in list(body.iter(f"{{{XHTML}}}a")):
        address = link.get("href", "")
        if address.endswith(".xhtml"):
            link.set("href", f"#{_name(address)}")
    for mark in list(body.iter(f"{{{XHTML}}}sup")):
        _set_note(mark, notes)
    for aside in notes.values():
        body.remove(aside)
    body.tag = f"{{{XHTML}}}section"
    body.set("id", name)
    body.set("class", "case" if case else "matter")
    return body


def _set_note(mark: Element, notes: dict[str | None, Element]) -> None:
    """Put a footnote's text where its mark stands; CSS moves it to the foot of the page."""
    (link,) = mark
    note = notes.get(link.get("href", "").removeprefix("#"))
    if note is None or link.get("id") is None:  # the second mark of the same note
        return
    mark.remove(link)
    mark.tag = f"{{{XHTML}}}span"
    mark.set("class", "note")
    mark.text = "".join(note[0].itertext()).partition("\u3000")[2]


def _name(file: str) -> str:
    return file.removesuffix(".xhtml")
