"""Which cases the home page shows, when nobody has chosen: the newest, and no case twice."""

from collections.abc import Iterable

from showcase.model.casebook import Case, Casebook

PICKS = 3


def headline(casebook: Casebook, keys: tuple[str, ...] = ()) -> tuple[Case, ...]:
    """Return the lead and at most three more.

    ``keys`` are the editors' choice, the lead first. Without them the lead is the newest case
    with a photo, and the others are the newest of other units.
    """
    known = {case.key: case for case in casebook.cases}
    chosen = [known[key] for key in keys if key in known]
    if not chosen:
        lead = next((case for case in casebook.cases if case.cover), None)
        chosen = [lead] if lead else list(casebook.cases[:1])
    units = {case.unit.id for case in chosen}
    for case in casebook.cases:
        if len(chosen) > PICKS:
            break
        if case.unit.id not in units:
            chosen.append(case)
            units.add(case.unit.id)
    return tuple(chosen[: PICKS + 1])


def further_cases(casebook: Casebook, count: int) -> tuple[Case, ...]:
    """Return the newest cases with a photo that the headline does not show.

    Where there are not enough of them, the list is filled with others.
    """
    taken = {case.key for case in headline(casebook)}
    others = [case for case in casebook.cases if case.key not in taken]
    return _first(count, (case for case in others if case.cover), others, casebook.cases)


def further_videos(casebook: Casebook, count: int) -> tuple[Case, ...]:
    """Return the newest cases with a video; those with a poster come first."""
    filmed = [case for case in casebook.cases if case.video]
    return _first(count, (c for c in filmed if c.video and c.video.poster), filmed)


def _first(count: int, *sources: Iterable[Case]) -> tuple[Case, ...]:
    found: dict[str, Case] = {}
    for source in sources:
        for case in source:
            if len(found) >= count:
                return tuple(found.values())
            found.setdefault(case.key, case)
    return tuple(found.values())[:count]
