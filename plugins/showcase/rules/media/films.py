"""The film and the captions that a submission hands in, each with where it is mentioned."""

from dataclasses import dataclass

from showcase.findings import Span
from showcase.model.captions import Captions, read_captions
from showcase.model.paths import file_name
from showcase.model.submission import MediaFile, Submission
from showcase.model.video import VideoFacts

_MOST_TOLD = 5
"""So many lines of one file are told one by one."""


@dataclass(frozen=True, slots=True)
class Film:
    """A micro-video that lies in the submission's folder."""

    file: MediaFile
    facts: VideoFacts
    span: Span

    @property
    def name(self) -> str:
        """Its name without folders."""
        return file_name(self.file.path)


@dataclass(frozen=True, slots=True)
class Subtitles:
    """A file of captions; ``span`` is where it is mentioned."""

    name: str
    read: Captions
    span: Span


def film_of(submission: Submission) -> Film | None:
    """Return the micro-video, or None where it lives elsewhere or can't be read."""
    for file, span in _mentioned(submission, "video"):
        if file.video is not None:
            return Film(file, file.video, span)
    return None


def subtitles_of(submission: Submission) -> Subtitles | None:
    """Return the captions of the micro-video, or None where there is no file of them."""
    for file, span in _mentioned(submission, "captions"):
        if file.kind in {"vtt", "srt"}:
            return Subtitles(file_name(file.path), read_captions(file.text), span)
    return None


def lines_told(lines: list[int]) -> str:
    """Name lines of a file of captions: the first few, and how many there are."""
    named = "、".join(str(line) for line in lines[:_MOST_TOLD])
    rest = f"等 {len(lines)} 处" if len(lines) > _MOST_TOLD else ""
    return f"第 {named} 行{rest}"


def _mentioned(submission: Submission, role: str) -> list[tuple[MediaFile, Span]]:
    files = {file.path: file for file in submission.media}
    return [
        (files[mention.path], mention.span)
        for mention in submission.mentions
        if mention.role == role and mention.path in files
    ]
