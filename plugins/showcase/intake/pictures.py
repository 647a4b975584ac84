"""Whether a picture can be read whole, how large it is as it is to be seen, what it tells."""

from dataclasses import dataclass, field

from showcase.findings import FaultKind
from showcase.intake.closed_early import is_closed_early
from showcase.intake.decoding import MAX_PIXELS, opened, upright, upright_size
from showcase.intake.kinds import payload_of
from showcase.intake.picture_measures import Measures, measure
from showcase.intake.picture_metadata import picture_metadata
from showcase.intake.picture_parts import Parts, parts_of
from showcase.intake.previews import preview_of
from showcase.intake.told import Facts

_TEN_THOUSAND = 10_000
_SEEN = 512
"""Pixels across that are enough to look at and to measure by; a large JPEG is then decoded at a
quarter or an eighth of its size, which meets every byte of it."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A sound picture, turned upright; ``preview`` is a few pixels of it as a data address."""

    width: int
    height: int
    metadata: Facts = ()
    preview: str = ""
    measures: Measures = field(default=Measures())


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file is not taken; ``wanted`` what would be."""

    kind: FaultKind
    subject: str = ""
    wanted: tuple[str, ...] = ()


def look_at_picture(kind: str, data: bytes) -> Picture | Refusal:
    """Return what a picture is, or why it is not taken; total."""
    parts = parts_of(kind, data)
    most = MAX_PIXELS["progressive" if parts.progressive else kind]
    if parts.width * parts.height > most:
        stated = f"{parts.width}×{parts.height}"
        return Refusal(FaultKind.TOO_MANY_PIXELS, stated, (str(most // _TEN_THOUSAND),))
    if parts.end and (payload := payload_of(data[parts.end :])):
        return Refusal(FaultKind.HIDDEN_PAYLOAD, payload)
    # A decoder is no quicker to give up on what has no size or lacks its end.
    seen = _decoded(kind, data, parts) if parts.width and parts.complete else None
    return seen or Refusal(FaultKind.BROKEN_PICTURE)


def _decoded(kind: str, data: bytes, parts: Parts) -> Picture | None:
    try:
        with opened(kind, data) as image:
            if kind != "heic" and image.size != (parts.width, parts.height):
                return None  # HEIC states its size before it is turned and cropped
            width, height = upright_size(image)
            seen = upright(image, _SEEN, spare=1)
            if kind == "jpeg" and is_closed_early(image, data):
                return None
            metadata = picture_metadata(image)
            return Picture(width, height, metadata, preview_of(seen), measure(seen))
    except Exception:  # a decoder may raise anything on hostile bytes; none of it is our bug
        return None
