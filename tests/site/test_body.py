"""A case's text becomes these tags and nothing else."""

from dataclasses import replace

import pytest

from showcase.model.document import (
    Block,
    Code,
    CodeBlock,
    Divider,
    Document,
    Emphasis,
    Figure,
    Footnote,
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
from showcase.site.body import render_document
from showcase.site.pictures import picture_markup, picture_of_file
from showcase.site.wall import wall
from tests.site.casebook import EVIL, full_case, make_casebook, paragraph, picture

CASEBOOK = make_casebook()
CASE = CASEBOOK.cases[0]


def render(*blocks: Block, notes: tuple[Footnote, ...] = ()) -> str:
    return render_document(Document(blocks, notes), CASE, "../../../").strip()


def line(*inlines: Inline) -> str:
    return render(Paragraph(inlines, 1)).removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    ("inline", "html"),
    [
        (Text("甲 < 乙 & 丙"), "甲 &lt; 乙 &amp; 丙"),
        (Strong((Text("重"),)), "<strong>重</strong>"),
        (Emphasis((Text("着重"),)), "<em>着重</em>"),
        (Strike((Text("删"),)), "<del>删</del>"),
        (Code("<b>"), "<code>&lt;b&gt;</code>"),
        (LineBreak(), "<br>\n"),
        (InlineImage("nowhere.jpg", "图<"), "图&lt;"),
    ],
)
def test_inlines(inline: Inline, html: str) -> None:
    assert line(inline) == html


@pytest.mark.parametrize(
    ("href", "html"),
    [
        ("https://a.cn/?x=1&y=2", '<a href="https://a.cn/?x=1&amp;y=2" rel="noopener">文</a>'),
        ("mailto:a@b.cn", '<a href="mailto:a@b.cn">文</a>'),
        ("#s1", '<a href="#s1">文</a>'),
        ("evil.md", "文"),
        ("../2025/evil.md", '<a href="../../../cases/2025/evil/index.html">文</a>'),
        ("javascript:alert(1)", "文"),
        ("JaVa\tScript:alert(1)", "文"),
        ("data:text/html,x", "文"),
        ("//evil.example/", "文"),
        ("\\\\evil.example", "文"),
        ("../../../etc/passwd", "文"),
        ("https://[broken", "文"),
        ("", "文"),
    ],
)
def test_links_lead_only_where_they_may(href: str, html: str) -> None:
    expected = html
    if href == "evil.md":
        expected = '<a href="../../../cases/2026/evil/index.html">文</a>'
    assert line(Link(href, (Text("文"),))) == expected


@pytest.mark.parametrize(
    ("block", "html"),
    [
        (Heading(1, (Text("一"),), "s1", 1), '<h2 id="s1">一</h2>'),
        (Heading(2, (Text("一"),), "s1", 1), '<h2 id="s1">一</h2>'),
        (Heading(4, (Text("一"),), "s1", 1), '<h4 id="s1">一</h4>'),
        (Divider(1), "<hr>"),
        (CodeBlock("<i>\n", 1), "<pre><code>&lt;i&gt;\n</code></pre>"),
        (Quote((paragraph("引"),), 1), "<blockquote>\n<p>引</p>\n</blockquote>"),
        (Figure("nowhere.jpg", "图说", 1), "<p>图说</p>"),
        (
            List((ListItem((paragraph("甲"),), 1),), 3, True, 1),
            '<ol start="3">\n<li>甲</li>\n</ol>',
        ),
        (
            List((ListItem((paragraph("甲"),), 1),), None, False, 1),
            "<ul>\n<li>\n<p>甲</p>\n</li>\n</ul>",
        ),
    ],
)
def test_blocks(block: Block, html: str) -> None:
    assert render(block) == html


def test_a_table_scrolls_in_its_own_box() -> None:
    cell = (Text("甲"),)
    html = render(Table(("right",), (cell,), ((cell,),), 1))
    assert html.startswith('<div class="sc-table" tabindex="0" role="region" aria-label="')
    assert '<th scope="col" class="sc-right">甲</th>' in html
    assert '<td class="sc-right">甲</td>' in html


def test_a_figure_has_sizes_alternative_and_caption() -> None:
    html = render(Figure("../../media/2026/yi/02.jpg", "图说", 1))
    assert 'srcset="../../../assets/photos/0200000000000000-480.jpg 480w, ' in html
    assert 'width="1200" height="1600" loading="lazy"' in html
    assert 'alt="展板前站着的人"' in html
    assert "<figcaption>图说</figcaption>" in html


def test_a_figure_leads_to_its_largest_size() -> None:
    html = render(Figure("../../media/2026/yi/02.jpg", "图说", 1))
    assert '<a class="sc-photo" href="../../../assets/photos/0200000000000000-1200.jpg"' in html
    assert 'data-photo="02000000" aria-label="看大图：展板前站着的人"' in html


def test_the_cover_is_not_shown_twice() -> None:
    src = "../../media/2026/yi/01.jpg"
    assert CASE.cover is not None
    case = replace(CASE, images={src: CASE.cover})
    text = Document((Figure(src, "题图", 1),))
    assert "<img" in render_document(text, case, "")
    assert render_document(text, case, "", without_cover=True) == ""


def test_footnotes_lead_there_and_back() -> None:
    note = Footnote("a", (paragraph("注文"),))
    html = render(Paragraph((Text("正文"), FootnoteMark(1)), 1), notes=(note,))
    assert 'id="fnref1" href="#fn1"' in html
    assert '<li id="fn1"><p>注文 <a class="sc-note-back" href="#fnref1"' in html


@pytest.mark.parametrize(
    "block",
    [
        paragraph(EVIL),
        Paragraph((Code(EVIL), Link(EVIL, (Text(EVIL),)), InlineImage(EVIL, EVIL)), 1),
        Heading(2, (Text(EVIL),), EVIL, 1),
        Figure(EVIL, EVIL, 1),
        CodeBlock(EVIL, 1),
        Table((EVIL,), ((Text(EVIL),),), (((Text(EVIL),),),), 1),
    ],
)
def test_hostile_text_stays_text(block: Block) -> None:
    html = render(block)
    assert "<script" not in html
    assert "<img" not in html
    assert "onerror=" not in html.replace("onerror='alert(2)'", "")


def test_a_hostile_caption_of_a_real_photo_stays_text() -> None:
    unit, plan = CASE.unit, CASEBOOK.programme
    case = full_case(unit, plan)
    text = Document((Figure("../../media/2026/yi/02.jpg", EVIL, 1),))
    html = render_document(text, case, "")
    assert html.count("<img") == 1
    assert "<script" not in html


# --- photos ---------------------------------------------------------------------------------------

PREVIEW = "data:image/webp;base64,UklGRg=="


def test_a_photo_comes_in_three_formats_over_its_preview() -> None:
    file = replace(picture("01"), preview=PREVIEW)
    shown = picture_of_file(file, "替代<")
    assert shown is not None
    html = wall(str(picture_markup(shown, "../", "100vw")))
    assert html.index(PREVIEW) < html.index("image/avif")
    assert html.index("image/avif") < html.index('type="image/webp"') < html.index("1600.jpg")
    assert 'width="1600" height="1067" loading="lazy"' in html
    assert "style=" not in html
    assert html.count('alt="替代&lt;"') == 1
    assert html.count('alt="" aria-hidden="true"') == 1


def test_the_first_photo_is_fetched_at_once() -> None:
    shown = picture_of_file(picture("01"), "")
    assert shown is not None
    html = picture_markup(shown, "", "100vw", eager=True)
    assert 'fetchpriority="high"' in html
    assert "lazy" not in html


@pytest.mark.parametrize(
    "html",
    [
        '<img src="data:text/html;base64,PHNjcmlwdD4=">',
        '<img src="data:image/svg+xml;base64,AAAA">',
        f'<a href="{PREVIEW}">x</a>',
        f'<img src="{PREVIEW}" srcset="{PREVIEW} 2w">',
        f'<img src=" {PREVIEW}">',
        f'<img src="data:image/webp;base64,{"A" * 2000}">',
    ],
)
def test_the_wall_lets_no_other_data_through(html: str) -> None:
    assert wall(html).count("data:") <= (1 if html.startswith(f'<img src="{PREVIEW}') else 0)


def test_feeds_get_plain_pictures() -> None:
    figure = Figure("../../media/2026/yi/02.jpg", "图说", 1)
    html = render_document(Document((figure,)), CASE, "../", plain=True)
    assert "<img" in html
    assert "<picture" not in html
    assert "sc-picture" not in html
