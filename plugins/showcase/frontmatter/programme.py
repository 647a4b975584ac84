"""Reading ``cases/programme.yml``; what is broken in it is left out, the rest stands."""

from dataclasses import dataclass

from showcase.findings import Fault, Span
from showcase.frontmatter.fields import Fields, read_fields
from showcase.frontmatter.nodes import MapNode
from showcase.frontmatter.programme_dates import check_dates
from showcase.frontmatter.programme_ids import find_dangling, names_written, written_ids
from showcase.frontmatter.programme_names import check_names
from showcase.frontmatter.programme_settings import check_settings
from showcase.frontmatter.programme_units import check_cohorts
from showcase.frontmatter.pruning import prune
from showcase.frontmatter.tree import read_tree
from showcase.frontmatter.validation import place_of, validate
from showcase.model.programme import Programme
from showcase.model.submission import Location

_CHECKS = (check_names, check_cohorts, check_dates, check_settings)


@dataclass(frozen=True, slots=True)
class ReadProgramme:
    """The programme, or None where nothing of it could be understood; what was wrong.

    ``left_out`` are the ids and names of units that stand in it but were too broken to keep.
    """

    programme: Programme | None
    faults: tuple[Fault, ...] = ()
    left_out: frozenset[str] = frozenset()


def read_programme(text: str) -> ReadProgramme:
    """Read the programme's keys and check that they fit together."""
    lines = tuple(text.split("\n"))
    tree = read_tree(lines, Programme)
    if tree.node is None and tree.faults:
        return ReadProgramme(None, tree.faults)
    fields = read_fields(tree.node or MapNode((), Span()), Programme, len(lines))
    everything, names = written_ids(fields), names_written(fields)
    programme, noted = validate(Programme, fields)
    touched = {location for location, _ in noted}
    wrong, before = touched, set[Location]()
    while programme is None and wrong != before:
        touched = prune(Programme, fields, wrong, touched)
        programme, again = validate(Programme, fields)
        wrong, before = {location for location, _ in again}, wrong
    told = [fault for _, fault in noted]
    if programme is not None:
        told += _blemishes(programme, fields, touched)
    while programme is not None and (dangling := find_dangling(fields, everything)):
        told += [fault for _, fault in dangling if fault is not None]
        prune(Programme, fields, {location for location, _ in dangling}, set())
        programme, _ = validate(Programme, fields)
    left_out = names - names_written(fields)
    return ReadProgramme(programme, (*tree.faults, *fields.faults, *told), left_out)


def _blemishes(programme: Programme, fields: Fields, touched: set[Location]) -> list[Fault]:
    """Find what is understood but can't be meant; not where something is broken anyway."""
    broken = {location[:2] for location in touched}
    return [
        Fault(slip.kind, place_of(fields, slip.at), slip.subject, slip.owner, slip.wanted)
        for check in _CHECKS
        for slip in check(programme)
        if not {slip.at[:1], slip.at[:2]} & broken
    ]
