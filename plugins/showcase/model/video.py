"""What a video file is, as far as a browser and a reader care."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VideoFacts:
    """What a video says of itself, learnt without decoding it.

    ``width`` and ``height`` are pixels as they are to be seen, after ``turned`` degrees and with
    pixels made square. ``codec`` and ``audio`` are FFmpeg's names (``h264``, ``aac``), ``audio``
    empty where there is no sound; ``profile`` is the codec's, ``pixels`` how they are stored
    (``yuv420p``), ``rate`` frames a second. ``starts_at_once`` where the index stands before the
    data; ``plain`` where nothing but index and data is in the file, so that it may be published
    as it is.
    """

    milliseconds: int
    width: int
    height: int
    rate: float
    codec: str
    profile: str
    pixels: str
    audio: str = ""
    turned: int = 0
    starts_at_once: bool = True
    plain: bool = True

    @property
    def seconds(self) -> int:
        """How long it is, as people write it: whole seconds, never none."""
        return max(1, round(self.milliseconds / 1000))
