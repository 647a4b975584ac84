"""The cases of a level, a kind of branch or a kind of result: facets without pages of their own."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from showcase.model.casebook import Case, Casebook
from showcase.site.facets import Facet, FacetValue, facets_of, values_held
from showcase.site.links import browse_url
from showcase.site.options import SiteOptions
from showcase.site.page import Page, digests_of
from showcase.site.rows import CaseRows, case_rows

_FACETS = ("level", "kind", "result")


@dataclass(frozen=True, slots=True)
class ValueView:
    """A value of a facet with its cases."""

    facet: str
    name: str
    count: int
    cases: CaseRows


def value_views(casebook: Casebook, options: SiteOptions) -> Iterator[Page]:
    """Yield the page of every value of these facets."""
    for facet in facets_of(casebook):
        if facet.key not in _FACETS:
            continue
        of_value: dict[str, list[Case]] = {value.value: [] for value in facet.values}
        for case, held in zip(casebook.cases, values_held(casebook)[facet.key], strict=True):
            for name in held:
                if name in of_value:
                    of_value[name].append(case)
        for value in facet.values:
            cases = tuple(of_value[value.value])
            description = f"{facet.label}“{value.label}”：{len(cases)} 篇案例。"
            make = partial(_value, facet, value, cases, casebook)
            shows = digests_of(cases)
            yield Page(
                value.url, value.label, description, "value.html", make, "cases", shows=shows
            )


def _value(
    facet: Facet, value: FacetValue, cases: tuple[Case, ...], casebook: Casebook
) -> ValueView:
    rows = case_rows(cases, casebook, browse_url(facet.key, value.value))
    return ValueView(facet.label, value.label, len(cases), rows)
