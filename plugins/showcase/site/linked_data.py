"""What search engines read in a page: JSON-LD after schema.org. It is data, no script."""

import json
from collections.abc import Callable
from typing import Any

from showcase.model.casebook import Case
from showcase.site.clips import clip_of
from showcase.site.links import base_of
from showcase.site.options import SiteOptions
from showcase.site.page import Page
from showcase.site.pictures import picture_of
from showcase.site.trail import Step

Address = Callable[[str], str]
"""The full address of a page or file; where the site's own is unknown, the way from the page."""


def linked_data(
    page: Page, steps: tuple[Step, ...], case: Case | None, options: SiteOptions
) -> str:
    """Return the data of a page as an element for its head; ``case`` is the page's, if any."""

    def address(url: str) -> str:
        return options.absolute(url) if options.site_url else base_of(page.url) + url

    trail = _trail((*steps, Step(page.title, page.url)), address)
    return _element([trail, *([_article(case, address)] if case else [])])


def home_data(options: SiteOptions) -> str:
    """Return the data of the home page: what the site is called, and how to search it."""
    site: dict[str, Any] = {"@type": "WebSite", "name": options.site_name, "inLanguage": "zh-CN"}
    if options.site_url:
        site["url"] = options.absolute("")
        site["potentialAction"] = {
            "@type": "SearchAction",
            "target": options.absolute("search/index.html") + "?q={search_term_string}",
            "query-input": "required name=search_term_string",
        }
    return _element([site])


def _element(graph: list[dict[str, Any]]) -> str:
    data = {"@context": "https://schema.org", "@graph": graph}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    harmless = text.replace("<", "\\u003c")  # nothing in it may end the element
    return f'<script type="application/ld+json">{harmless}</script>\n'


def _trail(steps: tuple[Step, ...], address: Address) -> dict[str, Any]:
    items = [
        {"@type": "ListItem", "position": place, "name": step.title, "item": address(step.url)}
        for place, step in enumerate(steps, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _article(case: Case, address: Address) -> dict[str, Any]:
    cover = picture_of(case.cover) if case.cover else None
    article: dict[str, Any] = {
        "@type": "Article",
        "headline": case.title,
        "description": case.summary,
        "datePublished": case.date.isoformat(),
        "inLanguage": "zh-CN",
        "mainEntityOfPage": address(case.url),
        "author": [_organisation(name) for name in case.study.authors or (case.unit.name,)],
        "publisher": _organisation(case.unit.institution.name),
        "keywords": [*case.items, *case.study.topics],
    }
    if cover:
        article["image"] = address(cover.largest.url)
    video = _video(case, address)
    if video:
        article["video"] = video
    return article


def _video(case: Case, address: Address) -> dict[str, Any] | None:
    if case.video is None:
        return None
    clip = clip_of(case.video, with_code=False)
    found = {
        "@type": "VideoObject",
        "name": clip.title,
        "description": clip.title,
        "uploadDate": case.date.isoformat(),
        "duration": f"PT{case.video.seconds}S" if case.video.seconds else "",
        "thumbnailUrl": address(clip.poster.largest.url) if clip.poster else "",
        "contentUrl": address(clip.file_url) if clip.file_url else "",
        "url": clip.href,
    }
    return {key: value for key, value in found.items() if value}


def _organisation(name: str) -> dict[str, str]:
    return {"@type": "Organization", "name": name}
