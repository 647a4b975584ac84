"""What of a case is searched: its lines, each with its kind and the place on its page."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from msgspec import Struct

from showcase.cache import digest_of
from showcase.model.casebook import Case
from showcase.model.document import Block, Figure, Heading, InlineImage, List, Quote
from showcase.model.values import format_date
from showcase.model.walk import block_inlines, block_texts, image_captions, walk_blocks

TITLE, NAME, HEADING, TEXT, CAPTION, VIDEO = "tnhxcv"


class Line(Struct, frozen=True, gc=False):
    """A text without line ends, its kind, and the anchor on the page (empty: the page's top)."""

    kind: str
    text: str
    anchor: str = ""


@dataclass(frozen=True)
class CaseText:
    """All that is searched of a case, in original spelling (NFC)."""

    url: str
    title: str
    unit: str
    date: str
    lines: tuple[Line, ...]

    @cached_property
    def digest(self) -> str:
        """What changes when anything of the text does."""
        # No part of a line has a line end in it.
        parts = zip(*((line.kind, line.anchor, line.text) for line in self.lines), strict=True)
        return digest_of(self.url, self.title, self.unit, self.date, *map("\n".join, parts))


def digest_of_text(case: Case) -> str:
    """Return what changes when any of the lines does, without a look at the text."""
    standard = case.standard.name if case.standard else ""
    return digest_of(case.digest, case.url, standard, "\n".join(_programme_names(case)))


def case_text(case: Case) -> CaseText:
    """Return the lines of a case in the order of its page."""
    lines = []
    for line in _lines(case):
        for text in unicodedata.normalize("NFC", line.text).splitlines():
            if text.strip():
                lines.append(Line(line.kind, text.strip(), line.anchor))
    title, unit = (unicodedata.normalize("NFC", text) for text in (case.title, case.unit.name))
    return CaseText(case.url, title, unit, case.date.isoformat(), tuple(lines))


def _lines(case: Case) -> Iterator[Line]:
    study = case.study
    yield Line(TITLE, case.title)
    yield from (Line(NAME, name) for name in _names(case))
    yield Line(TEXT, case.summary)
    if study.experience:
        yield Line(NAME, study.experience.name, "experience")
        yield from (Line(TEXT, point, "experience") for point in study.experience.points)
    yield from _document_lines(case)
    if case.video:
        yield Line(VIDEO, case.video.title, "video")
        yield Line(VIDEO, case.video.transcript, "video")
        yield from (Line(VIDEO, cue.text, "video") for cue in case.video.cues)
    shown = {caption for _, caption, _ in image_captions(case.document)}
    for photo in case.photos:
        if photo.caption not in shown:
            yield Line(CAPTION, photo.caption, "photos")
        yield Line(CAPTION, photo.credit, "photos")
        if photo.alt not in (photo.caption, *shown):
            yield Line(CAPTION, photo.alt, "photos")
    for result in study.results:
        parts = (result.title, result.type, str(result.year or ""), result.level or "")
        yield from (Line(TEXT, part, "results") for part in parts)
    if study.platform:
        yield Line(NAME, study.platform.name, "platform")
        yield Line(TEXT, study.platform.kind or "", "platform")
        yield Line(TEXT, study.platform.figures or "", "platform")
    yield from (Line(TEXT, text) for text in _imprint(case))


def _imprint(case: Case) -> Iterator[str]:
    """Yield where a case comes from and who answers for it, as its page tells."""
    study = case.study
    yield study.source or ""
    yield study.compilation.title or ""
    yield format_date(study.date)
    yield study.date.isoformat()
    for signature in (study.review.first, study.review.second, study.review.final):
        if signature is not None:
            yield signature.by
            yield format_date(signature.on) if signature.on else ""


def _names(case: Case) -> Iterator[str]:
    yield from _programme_names(case)
    yield from case.items
    yield from case.study.topics
    yield "、".join(case.study.authors)


def _programme_names(case: Case) -> Iterator[str]:
    """Yield the names that a case has from the programme."""
    branch, institution = case.unit.branch, case.unit.institution
    yield case.unit.name
    if branch is not None:
        yield from branch.aliases
        yield branch.type or ""
    if case.unit.college is not None:
        yield case.unit.college.name
    yield institution.name
    yield institution.short_name or ""
    if case.cohort is not None:
        yield case.cohort.name
        yield case.cohort.level


def _document_lines(case: Case) -> Iterator[Line]:
    anchor = ""
    for block in walk_blocks(case.document.blocks):
        if isinstance(block, Heading):
            anchor = block.anchor
        yield from _block_lines(block, anchor)
    for note in case.document.footnotes:
        for block in walk_blocks(note.blocks):
            yield from _block_lines(block, anchor)


def _block_lines(block: Block, anchor: str) -> Iterator[Line]:
    if isinstance(block, List | Quote):
        return
    kind = HEADING if isinstance(block, Heading) else CAPTION if isinstance(block, Figure) else TEXT
    yield from (Line(kind, text, anchor) for text in block_texts(block))
    for inline in block_inlines(block):
        if isinstance(inline, InlineImage):
            yield Line(CAPTION, inline.alt, anchor)
