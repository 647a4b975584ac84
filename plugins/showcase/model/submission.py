"""What the readers know of one submission, whole or broken."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache

from showcase.findings import Fault, FaultKind, Span
from showcase.model.case import CaseStudy
from showcase.model.document import Document
from showcase.model.outline import Outline
from showcase.model.values import STATUS_NAMES, Status
from showcase.model.video import VideoFacts

_LINE_END = re.compile("\n")

Location = tuple[str | int, ...]
"""The way to a value: ``("review", "first", "on")``, ``("photos", 0, "file")``."""


STILL = "still"
"""The kind of a picture that is a frame of the video at its path."""
_WITHOUT_END = frozenset({FaultKind.NO_FRONT_MATTER, FaultKind.UNCLOSED_FRONT_MATTER})


@dataclass(frozen=True, slots=True)
class MediaFile:
    """A file in a submission's media folder.

    ``path`` is relative to the root, ``kind`` what its content says it is (``jpeg``, ``png``,
    ``webp``, ``heic``, ``mp4``, ``vtt``, ``srt``, ``pdf`` or ``""``); ``width`` and
    ``height`` are 0 where it is no picture. ``metadata`` are Chinese names and values of what a
    picture, PDF or video says of itself beyond what it shows: ``("定位", "39.9, 116.4")``. ``text``
    is what stands in a subtitle file. ``preview`` is a picture at a few pixels, as a data address;
    ``look`` and ``sharpness`` are what the gate has measured on it: see ``Measures`` there;
    ``video`` is what a video is.
    """

    path: str
    kind: str
    size: int
    digest: str
    width: int = 0
    height: int = 0
    metadata: tuple[tuple[str, str], ...] = ()
    text: str = ""
    preview: str = ""
    look: str = ""
    sharpness: int = 0
    video: VideoFacts | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A file that is mentioned.

    ``target`` is what the author wrote, ``path`` what it means in the project: nothing where
    it means the web or the author's own computer. ``role`` says what it is mentioned as:
    ``photo``, ``cover``, ``video``, ``poster``, ``captions``, ``compilation``, ``picture``
    (in the text).
    """

    target: str
    path: str
    span: Span
    role: str


@dataclass(frozen=True, slots=True)
class Submission:
    """One case file with its media, as far as it could be understood.

    ``case`` is None where the front matter could not be understood; ``faults`` say why.
    ``places`` maps each value's location to where it stands in the file, ``values`` each single
    text's location to what its author wrote: also where ``case`` is None, so that a rule on single
    values has them although something else is wrong. ``prose`` is ``text``
    with a space in place of every character that is not written for readers (keys, ids, paths,
    addresses, code, markup of tables): an offset in one is an offset in the other. ``outline`` is
    what rules look at in the ``document``, ``mentions`` are the files that are mentioned anywhere.
    ``digest`` is that of the source it was read from.
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
    values: dict[Location, str] = field(default_factory=dict)
    outline: Outline = field(default=Outline())
    mentions: tuple[Mention, ...] = ()
    digest: str = ""

    @property
    def media_folder(self) -> str:
        """The one folder beside its case file that a submission may touch."""
        return f"media/{self.year}/{self.slug}"

    @property
    def is_draft(self) -> bool:
        """Whether it is a draft, as far as its front matter could be understood.

        Where nothing of it could be, the text isn't looked at as a finished one.
        """
        if self.case is not None:
            return self.case.status is Status.DRAFT
        if not self.values or any(fault.kind in _WITHOUT_END for fault in self.faults):
            return True
        status = self.values.get(("status",), "").strip().lower()
        return status in (Status.DRAFT.value, STATUS_NAMES[Status.DRAFT])

    def is_refused(self, path: str) -> bool:
        """Tell whether the gate has refused a media file, or a folder it lies in, and said so."""
        owners = {fault.owner for fault in self.faults}
        folders = path.split("/")
        return any("/".join(folders[:depth]) in owners for depth in range(1, len(folders) + 1))

    def place(self, *location: str | int) -> Span:
        """Return where a value stands, or its nearest known parent."""
        for length in range(len(location), 0, -1):
            if span := self.places.get(location[:length]):
                return span
        return Span()

    def line_at(self, number: int) -> str:
        """Return a line of the text, counted from 1; nothing beyond the last."""
        starts = _line_starts(self.text)
        if not 1 <= number <= len(starts):
            return ""
        end = starts[number] - 1 if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end]

    def written_at(self, span: Span) -> str:
        """Return the characters of the text at a span."""
        starts = _line_starts(self.text)
        if not 1 <= span.line <= span.end_line <= len(starts):
            return ""
        start = starts[span.line - 1] + span.column - 1
        return self.text[start : starts[span.end_line - 1] + span.end_column - 1]

    def span_at(self, start: int, end: int) -> Span:
        """Return the span of the characters ``text[start:end]``."""
        starts = _line_starts(self.text)
        line = bisect_right(starts, start)
        end_line = bisect_right(starts, end, line - 1)
        return Span(line, start - starts[line - 1] + 1, end_line, end - starts[end_line - 1] + 1)


@lru_cache(maxsize=8)
def _line_starts(text: str) -> tuple[int, ...]:
    """Return the offset of each line, remembered because every rule asks for places."""
    return (0, *(match.end() for match in _LINE_END.finditer(text)))
