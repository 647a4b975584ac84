"""The micro-video of a case: what plays, what is shown before, what it says."""

from showcase.cache import digest_of
from showcase.model.captions import read_captions
from showcase.model.case import Video
from showcase.model.casebook import ShownVideo
from showcase.model.links import host_of, is_inside
from showcase.model.platforms import platform_of
from showcase.model.programme import Programme
from showcase.model.submission import STILL, MediaFile

_STILLS = 1
"""Another number where other frames are chosen, so that no old one stays in anyone's cache."""


def shown_video(
    video: Video,
    file: MediaFile | None,
    poster: MediaFile | None,
    captions: MediaFile | None,
    programme: Programme,
) -> ShownVideo:
    """Return a micro-video with its files; ``poster`` is what the author wants to be seen first."""
    host = "" if file else host_of(video.url or "")
    known = file.video if file else None
    return ShownVideo(
        title=video.title,
        url=video.url or "",
        seconds=known.seconds if known else video.duration or 0,
        file=file,
        poster=poster or (still_of(file) if file else None),
        cues=read_captions(captions.text).shown if captions else (),
        captions=captions,
        transcript=video.transcript or "",
        platform=platform_of(video.url or "", programme.video_sites) if host else "",
        outside=bool(host) and not is_inside(host, programme.hosts),
    )


def still_of(file: MediaFile) -> MediaFile | None:
    """Return a good frame of a video as a picture that is still to be made.

    It has the video's path, and a digest of its own.
    """
    if file.video is None:
        return None
    digest = digest_of("still", _STILLS, file.digest)
    width, height = file.video.width, file.video.height
    return MediaFile(file.path, STILL, file.size, digest, width, height, video=file.video)
