"""What the readers know of one submission, whole or broken."""

from dataclasses import dataclass, field

from showcase.findings import Fault, Span
from showcase.model.case import CaseStudy
from showcase.model.document import Document

Location = tuple[str | int, ...]
"""The way to a value: ``("review", "first", "on")``, ``("photos", 0, "file")``."""


@dataclass(frozen=True, slots=True)
class MediaFile:
    """A file in a submission's media folder.

    ``path`` is relative to the root, ``kind`` what its content says it is (``jpeg``, ``png``,
    ``webp``, ``heic``, ``mp4``, ``vtt``, ``srt``, ``pdf`` or ``""``); ``width`` and
    ``height`` are 0 where it is no picture. ``metadata`` are Chinese names and values of what a
    picture or PDF says of itself beyond what it shows: ``("定位", "39.9, 116.4")``. ``text`` is
    what stands in a subtitle file.
    """

    path: str
    kind: str
    size: int
    digest: str
    width: int = 0
    height: int = 0
    metadata: tuple[tuple[str, str], ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Submission:
    """One case file with its media, as far as it could be understood.

    ``case`` is None where the front matter could not be understood; ``faults`` say why.
    ``places`` maps each value's location to where it stands in the file. ``prose`` is ``text``
    with a space in place of every character that is not written for readers (keys, ids, paths,
    addresses, code, markup of tables): an offset in one is an offset in the other.
    """

    path: str
    year: str
    slug: str
    text: str = ""
    prose: str = ""
    case: CaseStudy | None = None
    document: Document = field(default=Document())
    body_line: int = 1
    words: int = 0
    media: tuple[MediaFile, ...] = ()
    faults: tuple[Fault, ...] = ()
    places: dict[Location, Span] = field(default_factory=dict)

    @property
    def media_folder(self) -> str:
        """The one folder beside its case file that a submission may touch."""
        return f"media/{self.year}/{self.slug}"

    def place(self, *location: str | int) -> Span:
        """Return where a value stands, or its nearest known parent."""
        for length in range(len(location), 0, -1):
            if span := self.places.get(location[:length]):
                return span
        return Span()

    def span_at(self, start: int, end: int) -> Span:
        """Return the span of the characters ``text[start:end]``."""
        line = self.text.count("\n", 0, start) + 1
        end_line = line + self.text.count("\n", start, end)
        column = start - self.text.rfind("\n", 0, start)
        return Span(line, column, end_line, end - self.text.rfind("\n", 0, end))
