"""What messengers and other sites show of a case when its address is shared."""

from collections.abc import Iterator

from markupsafe import escape

from showcase.model.casebook import Case, Casebook
from showcase.photos.cards import Card
from showcase.photos.share_card import HEIGHT, WIDTH, CardText
from showcase.site.options import SiteOptions


def share_cards(casebook: Casebook, options: SiteOptions) -> tuple[Card, ...]:
    """Return the card of every case; none where the site's own address is unknown, or of a preview.

    A card is only ever named by its full address.
    """
    if not options.site_url or not options.shared:
        return ()
    return tuple(_card(case, options) for case in casebook.cases)


def share_meta(case: Case, options: SiteOptions) -> str:
    """Return what a case's page says of itself in its head, in Open Graph's words; HTML."""
    if not options.site_url or not options.shared:
        return ""
    return "".join(
        f'<meta {kind}="{name}" content="{escape(value)}">\n'
        for kind, name, value in _facts(case, options)
        if value
    )


def _facts(case: Case, options: SiteOptions) -> Iterator[tuple[str, str, str]]:
    yield "property", "og:type", "article"
    yield "property", "og:title", case.title
    yield "property", "og:description", case.summary
    yield "property", "og:url", options.absolute(case.url)
    yield "property", "og:site_name", options.site_name
    yield "property", "og:locale", "zh_CN"
    yield "property", "og:image", options.absolute(_url(case))
    yield "property", "og:image:width", str(WIDTH)
    yield "property", "og:image:height", str(HEIGHT)
    yield "property", "og:image:alt", case.title
    yield "property", "article:published_time", case.date.isoformat()
    yield "name", "twitter:card", "summary_large_image"


def _card(case: Case, options: SiteOptions) -> Card:
    text = CardText(
        title=case.title,
        label=case.cohort.name if case.cohort else "",
        unit=case.unit.name,
        institution=case.unit.institution.name,
        site=options.site_name,
    )
    return Card(_url(case), text, case.cover.file if case.cover else None)


def _url(case: Case) -> str:
    return f"assets/cards/{case.year}-{case.slug}.jpg"
