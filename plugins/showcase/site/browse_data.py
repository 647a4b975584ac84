"""What the scripts of the browse page and of the walls narrow, count and sort by."""

from collections.abc import Callable, Iterator
from functools import partial

from showcase.model.casebook import Casebook
from showcase.photos.variants import SITE_WIDTHS, Format
from showcase.site.browse_rows import FOLDER, ROW_KINDS, case_pictures, compact, row_files
from showcase.site.data_file import DataFile
from showcase.site.facets import facets_of, values_held
from showcase.site.number_columns import list_column, number_column
from showcase.site.page import digests_of

COLUMNS = f"{FOLDER}/columns.js"

Reader = Callable[[str], tuple[str, ...]]
"""Returns the syllables of a character, the commonest first; none for a mark."""


def browse_files(casebook: Casebook, read: Reader) -> Iterator[DataFile]:
    """Yield the columns and the rows, each a script."""
    digests = digests_of(casebook.cases)
    yield DataFile(COLUMNS, partial(render_columns, casebook, read), digests)
    yield from row_files(casebook)


def render_columns(casebook: Casebook, read: Reader) -> str:
    """Return ``api/browse/columns.js``: numbers only, one for each case in the casebook's order.

    A facet has its key, its values, how many of them each case has and which. ``titles`` is the
    place of each case among all in the order of their titles; ``photos`` and ``videos`` say how
    many a case has.
    """
    cases = casebook.cases
    held = values_held(casebook)
    facets = []
    for facet in facets_of(casebook):
        numbers = {value.value: number for number, value in enumerate(facet.values)}
        lists = [[numbers[v] for v in values if v in numbers] for values in held[facet.key]]
        facets.append([facet.key, list(numbers), *list_column(lists)])
    data = {
        "total": len(cases),
        "sizes": {kind.name: kind.size for kind in ROW_KINDS},
        "widths": SITE_WIDTHS,
        "formats": list(Format),
        "facets": facets,
        "words": number_column([case.words for case in cases]),
        "titles": number_column(_places([case.title for case in cases], read)),
        "photos": number_column([len(case_pictures(case)) for case in cases]),
        "videos": number_column([int(case.video is not None) for case in cases]),
    }
    return f"window.showcaseColumns = {compact(data)};\n"


def _places(titles: list[str], read: Reader) -> list[int]:
    """Return the place of each title among all, by pinyin and then by character."""

    def key(number: int) -> tuple[tuple[str, str], ...]:
        readings = ((read(character), character) for character in titles[number])
        return tuple((syllables[0], character) for syllables, character in readings if syllables)

    places = [0] * len(titles)
    for place, number in enumerate(sorted(range(len(titles)), key=key)):
        places[number] = place
    return places
