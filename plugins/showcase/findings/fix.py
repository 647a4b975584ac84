"""A lossless way to mend a file, as a value."""

from dataclasses import dataclass
from enum import StrEnum

import msgspec

from showcase.findings.span import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """Put ``text`` in place of what stands at ``span`` of the decoded file; may span no character."""

    span: Span
    text: str


class Fix(msgspec.Struct, frozen=True, tag=True):
    """Edits of one file that lose nothing an author meant and don't overlap one another.

    A fix without edits is done by writing the file anew: as UTF-8, without what the decoder
    left out.
    """

    edits: tuple[Edit, ...] = ()


class Operation(StrEnum):
    """What can be done to a media file without decoding what it shows and sounds like."""

    LEAVE_OUT_METADATA = "leave-out-metadata"
    REPACK_FILM = "repack-film"


class MediaFix(msgspec.Struct, frozen=True, tag=True):
    """An operation on a file of the submission's own media folder.

    ``path`` is relative to the root. The finding stands where the case mentions the file.
    """

    path: str
    operation: Operation
