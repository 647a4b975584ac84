"""Everything the template reads, from cover to cover."""

from dataclasses import dataclass

from showcase.booklet.nodes import Picture, Piece, Run, hidden
from showcase.model.page_formats import PageFormat


@dataclass(frozen=True, slots=True)
class Setup:
    """What the template needs to know before the first page: its format, fonts and boxes.

    ``absent`` are the files of photos that could not be read: a frame stands in for each.
    """

    page: PageFormat
    official: bool = False
    serif: tuple[str, ...] = hidden(())
    sans: tuple[str, ...] = hidden(())
    title: tuple[str, ...] = hidden(())
    kai: tuple[str, ...] = hidden(())
    slug: float = 0
    bleed: float = 0
    press: bool = False
    absent: tuple[str, ...] = hidden(())


@dataclass(frozen=True, slots=True)
class Entry:
    """A label and what it says; ``missing`` is a visible placeholder."""

    label: str
    value: str
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Cover:
    """The outside: ``permit`` is the line with the permit's number."""

    title: str
    subtitle: str
    year: str
    institutions: tuple[str, ...]
    publisher: Entry
    permit: Entry
    circulation: str
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code with its label and the address as people read it."""

    label: str
    title: str
    shown: str
    address: str = hidden()
    file: str = hidden()


@dataclass(frozen=True, slots=True)
class ResultRow:
    """Something that came of a case."""

    type: str
    title: str
    year: str
    level: str


@dataclass(frozen=True, slots=True)
class CasePages:
    """A case: opener, text, and what stands at its end. ``id`` is its label in Typst.

    ``plate`` is a photo over the whole width of the page.
    """

    id: str = hidden()
    title: str = ""
    title_lines: tuple[str, ...] = ()
    label: str = ""
    unit: str = ""
    institution: str = ""
    summary: str = ""
    plate: Piece | None = None
    card: tuple[Entry, ...] = ()
    codes: tuple[Code, ...] = ()
    blocks: tuple[Piece, ...] = ()
    notes: tuple[tuple[Run, ...], ...] = ()
    experience: str = ""
    points: tuple[str, ...] = ()
    results: tuple[ResultRow, ...] = ()
    source: str = ""
    reviews: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """What a case by itself is from: the site's name, its address as people read it and as it is."""

    name: str = ""
    shown: str = ""
    address: str = hidden()


@dataclass(frozen=True, slots=True)
class Offprint:
    """A case by itself, without a cover. ``running`` is the running head of the left pages."""

    setup: Setup
    running: str
    case: CasePages
    origin: Origin


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the book. ``count`` is a phrase such as 3篇.

    ``opens`` says that it has a page of its own, ``listed`` that its cases are named there.
    """

    id: str = hidden()
    number: str = ""
    title: str = ""
    count: str = ""
    opens: bool = True
    listed: bool = True
    cases: tuple[CasePages, ...] = ()


@dataclass(frozen=True, slots=True)
class Matter:
    """A text before or after the cases; ``id`` is its label in Typst, ``signature`` ends it."""

    id: str = hidden()
    title: str = ""
    blocks: tuple[Piece, ...] = ()
    signature: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A name, what tells it from others of that name, and the ids of its cases."""

    name: str
    note: str
    cases: tuple[str, ...] = hidden(())


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """The entries under one initial letter, or of one standard."""

    initial: str
    entries: tuple[IndexEntry, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """An index of the book, such as that of branches."""

    id: str = hidden()
    title: str = ""
    groups: tuple[IndexGroup, ...] = ()


@dataclass(frozen=True, slots=True)
class CohortStage:
    """A stage of a cohort with its dates as one phrase."""

    name: str
    dates: str


@dataclass(frozen=True, slots=True)
class CohortEntry:
    """A cohort in the appendix: ``facts`` is one line, ``members`` the units selected."""

    name: str
    facts: str
    stages: tuple[CohortStage, ...]
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OneRow:
    """One of the four ones: ``titles`` are what there is of it; none, it is still missing."""

    name: str
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """A unit before its cases: ``kind`` is 支部, 学院 or 学校."""

    kind: str
    name: str
    facts: tuple[Entry, ...]
    cohorts: tuple[CohortEntry, ...]
    ones: tuple[OneRow, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListedResult:
    """A result in the list at a booklet's end."""

    title: str
    facts: str
    case: str = hidden()


@dataclass(frozen=True, slots=True)
class ResultGroup:
    """The results of one type; each with the label of the case that tells of it."""

    type: str
    rows: tuple[ListedResult, ...]


@dataclass(frozen=True, slots=True)
class BookData:
    """The whole book. ``running`` is the running head of the left pages.

    A unit's own booklet has a ``dossier`` and a list of ``results``; the compilation of a year has
    ``indexes`` and ``cohorts`` instead.
    """

    setup: Setup
    cover: Cover
    running: str
    imprint: tuple[Entry, ...]
    board: tuple[Entry, ...]
    forewords: tuple[Matter, ...]
    afterwords: tuple[Matter, ...]
    parts: tuple[Part, ...]
    indexes: tuple[Index, ...]
    cohorts: tuple[CohortEntry, ...]
    dossier: Dossier | None
    results: tuple[ResultGroup, ...]
    site: Code | None
    author: str
