"""What machines read: an Atom feed, a sitemap, and the cases as JSON. No clock anywhere."""

import json
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from showcase.model.casebook import Case, Casebook
from showcase.site.assets import ICON
from showcase.site.body import render_document
from showcase.site.links import base_of
from showcase.site.options import SiteOptions
from showcase.site.page import Page
from showcase.site.pictures import picture_of

FEED_LIMIT = 100
# Characters that XML 1.0 has no way to write.
_NOT_XML = {number: None for number in range(32) if number not in {9, 10, 13}}
_NOT_XML |= {0xFFFE: None, 0xFFFF: None}


def render_feed(casebook: Casebook, options: SiteOptions) -> str:
    """Return the Atom feed of the newest hundred cases with their full text."""
    cases = casebook.cases[:FEED_LIMIT]
    updated = max((case.date.isoformat() for case in cases), default="2000-01-01")
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
        f"<title>{_text(options.site_name)}</title>",
        f"<id>{_text(options.absolute('') or 'urn:showcase')}</id>",
        f"<updated>{updated}T00:00:00+08:00</updated>",
        f'<link rel="self" href={_attribute(options.absolute("feed.xml"))}/>',
        f"<link href={_attribute(options.absolute('') or 'index.html')}/>",
    ]
    for case in cases:
        lines += _entry(case, options)
    return "\n".join([*lines, "</feed>", ""])


def _entry(case: Case, options: SiteOptions) -> Iterator[str]:
    address = options.absolute(case.url)
    # Readers resolve relative addresses against the entry's base, where they do at all.
    base = options.absolute("") or base_of("feed.xml")
    date = f"{case.date.isoformat()}T00:00:00+08:00"
    authors = case.study.authors or (case.unit.name,)
    yield "<entry>"
    yield f"<title>{_text(case.title)}</title>"
    yield f"<id>{_text(f'urn:showcase:case:{case.key}')}</id>"
    yield f"<link href={_attribute(address)}/>"
    yield f"<updated>{date}</updated>"
    yield f"<published>{date}</published>"
    yield from (f"<author><name>{_text(name)}</name></author>" for name in authors)
    yield from (f"<category term={_attribute(topic)}/>" for topic in case.study.topics)
    yield f"<summary>{_text(case.summary)}</summary>"
    body = render_document(case.document, case, base, plain=True)
    yield f'<content type="html">{_text(body)}</content>'
    yield "</entry>"


def render_sitemap(casebook: Casebook, pages: Iterable[Page], options: SiteOptions) -> str:
    """Return the sitemap; a case carries its date. Without the site's address it is empty."""
    dates = {case.url: case.date.isoformat() for case in casebook.cases}
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ]
    if options.site_url:
        for url in sorted({"index.html", *(page.url for page in pages)}):
            date = f"<lastmod>{dates[url]}</lastmod>" if url in dates else ""
            lines.append(f"<url><loc>{_text(options.absolute(url))}</loc>{date}</url>")
    return "\n".join([*lines, "</urlset>", ""])


def render_search_description(options: SiteOptions) -> str:
    """Return the OpenSearch description; browsers want full addresses, so there must be one."""
    template = options.absolute("search/index.html") + "?q={searchTerms}"
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
        f"<ShortName>{_text(options.site_name[:16])}</ShortName>",
        f"<Description>{_text(f'在{options.site_name}里搜索')}</Description>",
        "<Language>zh-CN</Language>",
        "<InputEncoding>UTF-8</InputEncoding>",
        f'<Url type="text/html" template={_attribute(template)}/>',
        f'<Image type="image/svg+xml">{_text(options.absolute(ICON))}</Image>',
        "</OpenSearchDescription>",
        "",
    ]
    return "\n".join(lines)


def render_api(casebook: Casebook) -> str:
    """Return ``api/cases.json``: one row a case, newest first, always the same keys."""
    rows = [json.dumps(_row(case), ensure_ascii=False) for case in casebook.cases]
    return "[\n" + ",\n".join(rows) + "\n]\n" if rows else "[]\n"


def _row(case: Case) -> dict[str, object]:
    unit = case.unit
    cover = picture_of(case.cover) if case.cover else None
    return {
        "url": case.url,
        "title": case.title,
        "branch": unit.name,
        "college": unit.college.name if unit.college else None,
        "cohort": case.cohort.name if case.cohort else None,
        "level": case.cohort.level if case.cohort else None,
        "standards": list(case.items),
        "topics": list(case.study.topics),
        "year": case.year,
        "date": case.date.isoformat(),
        "words": case.words,
        "summary": case.summary,
        "cover": cover.largest.url if cover else None,
    }


def _text(text: str) -> str:
    return escape(text.translate(_NOT_XML))


def _attribute(text: str) -> str:
    return quoteattr(text.translate(_NOT_XML))
