"""A micro-video: one that plays on the page, or one that lives on a platform."""

from dataclasses import dataclass

from markupsafe import Markup

from showcase.model.captions import Cue, format_moment
from showcase.model.casebook import ShownVideo
from showcase.model.values import format_duration
from showcase.site.codes import code_svg
from showcase.site.links import web_href
from showcase.site.media import captions_url, media_url
from showcase.site.pictures import Picture, picture_of_file

_WIDE = 16 / 9
_NEAR = 0.02


@dataclass(frozen=True, slots=True)
class Saying:
    """A caption as the page lists it: ``start`` and ``end`` in seconds, ``moment`` to be read."""

    start: str
    end: str
    moment: str
    text: str


@dataclass(frozen=True, slots=True)
class Clip:
    """``file_url`` and ``captions_url`` count from the root; ``href`` is an outside address.

    ``width`` and ``height`` are those of the film, 0 where unknown; ``outside`` where readers on
    the intranet can't open the ``href``.
    """

    title: str
    duration: str
    poster: Picture | None
    file_url: str
    width: int
    height: int
    captions_url: str
    href: str
    platform: str
    outside: bool
    code: Markup | None
    transcript: tuple[str, ...]
    sayings: tuple[Saying, ...]

    @property
    def wide(self) -> bool:
        """Whether the film is 16:9, and its place is known whatever its poster is."""
        return bool(self.height) and abs(self.width / self.height / _WIDE - 1) <= _NEAR


def clip_of(video: ShownVideo, *, with_code: bool = True) -> Clip:
    """Return the clip of a video; ``with_code`` adds a QR code where it lives on a platform."""
    href = "" if video.file else web_href(video.url) or ""
    facts = video.file.video if video.file else None
    return Clip(
        title=video.title,
        duration=format_duration(video.seconds) if video.seconds else "",
        poster=picture_of_file(video.poster, "") if video.poster else None,
        file_url=media_url(video.file) if video.file else "",
        width=facts.width if facts else 0,
        height=facts.height if facts else 0,
        captions_url=captions_url(video.captions) if video.captions and video.cues else "",
        href=href,
        platform=video.platform if href else "",
        outside=video.outside,
        code=code_svg(href, f"微视频《{video.title}》的二维码") if href and with_code else None,
        transcript=tuple(line.strip() for line in video.transcript.splitlines() if line.strip()),
        sayings=tuple(_saying(cue) for cue in video.cues) if video.file else (),
    )


def _saying(cue: Cue) -> Saying:
    start, end = f"{cue.start / 1000:g}", f"{cue.end / 1000:g}"
    return Saying(start, end, format_moment(cue.start), cue.text)
