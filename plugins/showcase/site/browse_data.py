"""The cases as the browse page's script wants them: a script, so that it loads from a disk too."""

import json

from showcase.model.casebook import Casebook
from showcase.site.cards import CaseCard, case_card
from showcase.site.facets import facets_of, values_of

BROWSE_DATA = "api/browse.js"


def render_browse_data(casebook: Casebook) -> str:
    """Return ``api/browse.js``: facets and one short row a case, newest first.

    A row is url, title, unit, place, label, date, photo or mark,
    and for each facet the numbers of its values. A photo is its small size with width and
    height, its large size with width, and its alternative text.
    """
    facets = facets_of(casebook)
    numbers = [{value.value: n for n, value in enumerate(facet.values)} for facet in facets]
    rows = []
    for case in casebook.cases:
        card = case_card(case, casebook)
        has = values_of(case)
        chosen = [
            [table[value] for value in has[facet.key] if value in table]
            for facet, table in zip(facets, numbers, strict=True)
        ]
        date = card.date.isoformat()
        rows.append(
            [card.url, card.title, card.unit, card.place, card.label, date, _photo(card), chosen]
        )
    data = {
        "facets": [[facet.key, [value.value for value in facet.values]] for facet in facets],
        "cases": rows,
    }
    # U+2028 and U+2029 end a line in old JavaScript strings.
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"window.showcaseBrowse = {text};\n"


def _photo(card: CaseCard) -> list[str | int] | str:
    if card.picture is None:
        return card.mark
    small, large = card.picture.variants[0], card.picture.fallback
    return [small.url, small.width, small.height, large.url, large.width, card.picture.alt]
