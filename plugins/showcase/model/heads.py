"""What of a submission a casebook is made from: all but its text, small enough to be kept."""

from dataclasses import dataclass
from typing import Protocol

from showcase.model.case import CaseStudy
from showcase.model.document import Document
from showcase.model.submission import MediaFile


class WrittenText(Protocol):
    """A text that is read when it is asked for: trees are large, and few are wanted at a time."""

    @property
    def document(self) -> Document:
        """The tree of the text."""


@dataclass(frozen=True, slots=True)
class KnownText:
    """A text that is there already."""

    document: Document


@dataclass(frozen=True, slots=True)
class CaseHead:
    """The head of a submission whose front matter could be understood.

    ``digest`` is that of its source. ``images`` are source and caption of each picture that the
    text shows, ``quoted`` the names that title, summary and text put between quotation marks.
    """

    path: str
    year: str
    slug: str
    digest: str
    study: CaseStudy
    words: int
    media: tuple[MediaFile, ...]
    images: tuple[tuple[str, str], ...]
    quoted: tuple[str, ...]
    text: WrittenText

    @property
    def media_folder(self) -> str:
        """The one folder beside its case file that a submission may touch."""
        return f"media/{self.year}/{self.slug}"
