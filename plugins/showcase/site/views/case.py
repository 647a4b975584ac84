"""The page of a case: its own part, and what stands around it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from showcase.model.casebook import Case, Casebook
from showcase.site.cards import CaseCard, case_card
from showcase.site.ones import One, compilation_url, four_ones
from showcase.site.options import Download, SiteOptions
from showcase.site.own import ONES_PLACE, copied_text, draw_own
from showcase.site.page import Page, digests_of


@dataclass(frozen=True, slots=True)
class CaseView:
    """Everything that the page of a case shows; its own part is cut where the four ones go."""

    own_before: Markup
    own_after: Markup
    ones: tuple[One, ...]
    downloads: tuple[Download, ...]
    copied: bool
    related: tuple[CaseCard, ...]
    newer: CaseCard | None
    older: CaseCard | None


def case_views(casebook: Casebook, options: SiteOptions) -> Iterator[Page]:
    """Yield the page of every case, newest first."""
    cases = casebook.cases
    for place, case in enumerate(cases):
        newer = cases[place - 1] if place else None
        older = cases[place + 1] if place + 1 < len(cases) else None
        related = [(casebook.case(r.key), r.reason) for r in casebook.related.get(case.key, ())]
        shows = (
            *digests_of((case, newer, older, *(other for other, _ in related))),
            *(reason for _, reason in related),
            compilation_url(case, options),
            repr(options.downloads.get(case.key)),
        )
        make = partial(_case, case, related, newer, older, casebook, options)
        description = case.summary or case.title
        yield Page(case.url, case.title, description, "case.html", make, "cases", shows=shows)


def _case(
    case: Case,
    related: list[tuple[Case, str]],
    newer: Case | None,
    older: Case | None,
    casebook: Casebook,
    options: SiteOptions,
) -> CaseView:
    own = (options.own or draw_own)(case, casebook.programme, options)
    before, _, after = own.partition(ONES_PLACE)
    return CaseView(
        own_before=Markup(before),
        own_after=Markup(after),
        ones=four_ones(case, options),
        downloads=options.downloads.get(case.key, ()),
        copied=bool(copied_text(case)),
        related=tuple(case_card(other, casebook, reason) for other, reason in related),
        newer=case_card(newer, casebook) if newer else None,
        older=case_card(older, casebook) if older else None,
    )
