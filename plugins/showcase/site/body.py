"""A case's text as HTML: one tag for each class of the tree, everything escaped."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from html import escape
from typing import assert_never

from markupsafe import Markup

from showcase.model.casebook import Case
from showcase.model.document import (
    Block,
    Code,
    CodeBlock,
    Divider,
    Document,
    Emphasis,
    Figure,
    FootnoteMark,
    Heading,
    Inline,
    InlineImage,
    LineBreak,
    Link,
    List,
    ListItem,
    Paragraph,
    Quote,
    Strike,
    Strong,
    Table,
    Text,
)
from showcase.site.photo_links import photo_link
from showcase.site.pictures import (
    Picture,
    inline_markup,
    picture_markup,
    picture_of,
    plain_markup,
)
from showcase.site.references import resolve_link
from showcase.site.wall import wall

# A figure is at most 1.25 times the measure wide, and fills a phone.
_SIZES = "(max-width: 44rem) 100vw, 808px"


def render_document(
    document: Document, case: Case, base: str, *, without_cover: bool = False, plain: bool = False
) -> str:
    """Return the HTML of a text; ``base`` is the way from the page to the site's root.

    ``without_cover`` leaves out the figure that shows the cover, for pages that have shown it;
    ``plain`` is for readers without our styles, such as those of feeds.
    """
    writer = _Writer(case, base, without_cover, plain)
    return wall(writer.blocks(document.blocks) + writer.notes(document))


@dataclass(frozen=True, slots=True)
class _Writer:
    case: Case
    base: str
    without_cover: bool
    plain: bool

    def blocks(self, blocks: Iterable[Block]) -> str:
        return "".join(self.block(block) for block in blocks)

    def block(self, block: Block) -> str:
        match block:
            case Heading():
                tag = f"h{min(6, max(2, block.level))}"
                return (
                    f'<{tag} id="{escape(block.anchor)}">{self.inlines(block.children)}</{tag}>\n'
                )
            case Paragraph():
                return f"<p>{self.inlines(block.children)}</p>\n"
            case Figure():
                return self.figure(block)
            case List():
                return self.list(block)
            case Quote():
                return f"<blockquote>\n{self.blocks(block.blocks)}</blockquote>\n"
            case Table():
                return self.table(block)
            case CodeBlock():
                return f"<pre><code>{escape(block.text)}</code></pre>\n"
            case Divider():
                return "<hr>\n"
            case _:
                assert_never(block)

    def inlines(self, children: Iterable[Inline]) -> str:
        return "".join(self.inline(inline) for inline in children)

    def inline(self, inline: Inline) -> str:
        match inline:
            case Text():
                return escape(inline.text)
            case Strong():
                return f"<strong>{self.inlines(inline.children)}</strong>"
            case Emphasis():
                return f"<em>{self.inlines(inline.children)}</em>"
            case Strike():
                return f"<del>{self.inlines(inline.children)}</del>"
            case Code():
                return f"<code>{escape(inline.text)}</code>"
            case Link():
                return self.link(inline)
            case InlineImage():
                return self.inline_image(inline)
            case FootnoteMark():
                n = inline.number
                return (
                    f'<sup><a class="sc-note-mark" id="fnref{n}" href="#fn{n}" role="doc-noteref"'
                    f' aria-label="注释{n}">{n}</a></sup>'
                )
            case LineBreak():
                return "<br>\n"
            case _:
                assert_never(inline)

    def link(self, link: Link) -> str:
        text = self.inlines(link.children)
        address = resolve_link(link.href, self.case, self.base)
        if address is None:
            return text
        outside = ' rel="noopener"' if address.startswith("http") else ""
        return f'<a href="{escape(address)}"{outside}>{text}</a>'

    def picture(self, source: str, alt: str) -> Picture | None:
        photo = self.case.images.get(source)
        picture = picture_of(photo) if photo else None
        if picture is None or picture.alt:
            return picture
        return replace(picture, alt=alt)

    def image(self, picture: Picture) -> str:
        markup = plain_markup if self.plain else picture_markup
        return str(markup(picture, self.base, _SIZES))

    def inline_image(self, image: InlineImage) -> str:
        picture = self.picture(image.src, image.alt)
        if picture is None:
            return escape(image.alt)
        markup = plain_markup if self.plain else inline_markup
        return str(markup(picture, self.base, _SIZES))

    def figure(self, figure: Figure) -> str:
        photo = self.case.images.get(figure.src)
        cover = self.case.cover
        if self.without_cover and photo and cover and photo.file == cover.file:
            return ""
        picture = self.picture(figure.src, figure.caption)
        if picture is None:
            return f"<p>{escape(figure.caption)}</p>\n" if figure.caption else ""
        caption = escape(figure.caption or picture.caption)
        if picture.credit:
            caption += f'<span class="sc-credit">摄影：{escape(picture.credit)}</span>'
        tall = " sc-figure--tall" if picture.tall else ""
        caption = f"<figcaption>{caption}</figcaption>\n" if caption else ""
        image = self.image(picture)
        if not self.plain:
            image = photo_link(picture, self.base, Markup(image))
        return f'<figure class="sc-figure{tall}">\n{image}\n{caption}</figure>\n'

    def list(self, block: List) -> str:
        items = "".join(f"<li>{self.item(item, block.tight)}</li>\n" for item in block.items)
        if block.start is None:
            return f"<ul>\n{items}</ul>\n"
        start = "" if block.start == 1 else f' start="{block.start}"'
        return f"<ol{start}>\n{items}</ol>\n"

    def item(self, item: ListItem, tight: bool) -> str:
        if not tight:
            return "\n" + self.blocks(item.blocks)
        parts = []
        for block in item.blocks:
            if isinstance(block, Paragraph):
                parts.append(self.inlines(block.children))
            else:
                parts.append("\n" + self.block(block))
        return "".join(parts)

    def table(self, table: Table) -> str:
        head = "".join(
            f'<th scope="col"{self.align(table, place)}>{self.inlines(cell)}</th>'
            for place, cell in enumerate(table.head)
        )
        rows = "".join(f"<tr>{self.cells(table, row)}</tr>\n" for row in table.rows)
        return (
            '<div class="sc-table" tabindex="0" role="region" aria-label="表格，可以横向滚动">'
            f'<table class="sc-grid">\n<thead><tr>{head}</tr></thead>\n'
            f"<tbody>\n{rows}</tbody></table></div>\n"
        )

    def cells(self, table: Table, row: tuple[tuple[Inline, ...], ...]) -> str:
        return "".join(
            f"<td{self.align(table, place)}>{self.inlines(cell)}</td>"
            for place, cell in enumerate(row)
        )

    def align(self, table: Table, place: int) -> str:
        side = table.align[place] if place < len(table.align) else ""
        return f' class="sc-{side}"' if side in {"center", "right"} else ""

    def notes(self, document: Document) -> str:
        if not document.footnotes:
            return ""
        items = "".join(
            f'<li id="fn{number}">{self.note(note.blocks, number)}</li>\n'
            for number, note in enumerate(document.footnotes, 1)
        )
        return f'<section class="sc-notes" aria-label="注释">\n<ol>\n{items}</ol>\n</section>\n'

    def note(self, blocks: tuple[Block, ...], number: int) -> str:
        back = (
            f' <a class="sc-note-back" href="#fnref{number}" role="doc-backlink"'
            f' aria-label="回到正文注释{number}处">回到正文</a>'
        )
        last = blocks[-1] if blocks else None
        if not isinstance(last, Paragraph):
            return f"{self.blocks(blocks)}<p>{back}</p>"
        return f"{self.blocks(blocks[:-1])}<p>{self.inlines(last.children)}{back}</p>"
