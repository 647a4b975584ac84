"""What of a case is searched: its lines, each with its kind and the place on its page."""

import json
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Self

from msgspec import Struct

from showcase.cache import digest_of
from showcase.model.casebook import Case
from showcase.model.document import Block, Figure, Heading, InlineImage, List, Quote
from showcase.model.values import format_date
from showcase.model.walk import block_inlines, block_texts, image_captions, walk_blocks

TITLE, NAME, HEADING, TEXT, CAPTION, VIDEO = "tnhxcv"


_Row = tuple[str, str, str]
"""Kind, text and anchor of a line."""


class Line(Struct, frozen=True, gc=False):
    """A text without line ends, its kind, and the anchor on the page (empty: the page's top)."""

    kind: str
    text: str
    anchor: str = ""


class CaseText(Struct, frozen=True, gc=False):
    """All that is searched of a case, in original spelling (NFC), its lines joined.

    ``text`` has a line feed between two lines, and in none; ``kinds`` has a letter for each.
    ``anchors`` has those that differ from the line's before, by the line's number as a string.
    """

    url: str
    title: str
    unit: str
    date: str
    kinds: str
    anchors: dict[str, str]
    text: str

    @classmethod
    def of(cls, url: str, title: str, unit: str, date: str, lines: Iterable[Line]) -> Self:
        """Join lines."""
        parts = [(line.kind, line.text, line.anchor) for line in lines]
        return cls(url, title, unit, date, *_joined(parts))

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines, one by one."""
        found, anchor = [], ""
        for number, (kind, text) in enumerate(self.texts()):
            anchor = self.anchors.get(str(number), anchor)
            found.append(Line(kind, text, anchor))
        return tuple(found)

    def texts(self) -> list[tuple[str, str]]:
        """Return kind and text of every line."""
        return list(zip(self.kinds, self.text.split("\n"), strict=True)) if self.kinds else []

    def anchor_of(self, number: int) -> str:
        """Return the anchor of a line."""
        at = max((place for place in map(int, self.anchors) if place <= number), default=-1)
        return self.anchors.get(str(at), "")

    @property
    def digest(self) -> str:
        """What changes when anything of the text does."""
        anchors = json.dumps(self.anchors)
        return digest_of(self.url, self.title, self.unit, self.date, self.kinds, anchors, self.text)


def digest_of_text(case: Case) -> str:
    """Return what changes when any of the lines does, without a look at the text."""
    standard = case.standard.name if case.standard else ""
    return digest_of(case.digest, case.url, standard, "\n".join(_programme_names(case)))


def case_text(case: Case) -> CaseText:
    """Return the lines of a case in the order of its page."""
    lines = [
        (kind, stripped, anchor)
        for kind, text, anchor in _lines(case)
        for line in unicodedata.normalize("NFC", text).splitlines()
        if (stripped := line.strip())
    ]
    title, unit = (unicodedata.normalize("NFC", text) for text in (case.title, case.unit.name))
    return CaseText(case.url, title, unit, case.date.isoformat(), *_joined(lines))


def _joined(lines: Sequence[_Row]) -> tuple[str, dict[str, str], str]:
    """Return the kinds, the anchors and the text of some lines."""
    anchors, before = {}, ""
    for number, (_, _, anchor) in enumerate(lines):
        if anchor != before:
            anchors[str(number)] = before = anchor
    kinds = "".join(kind for kind, _, _ in lines)
    return kinds, anchors, "\n".join(text for _, text, _ in lines)


def _lines(case: Case) -> Iterator[_Row]:
    study = case.study
    yield TITLE, case.title, ""
    yield from ((NAME, name, "") for name in _names(case))
    yield TEXT, case.summary, ""
    if study.experience:
        yield NAME, study.experience.name, "experience"
        yield from ((TEXT, point, "experience") for point in study.experience.points)
    yield from _document_lines(case)
    if case.video:
        yield VIDEO, case.video.title, "video"
        yield VIDEO, case.video.transcript, "video"
        yield from ((VIDEO, cue.text, "video") for cue in case.video.cues)
    shown = {caption for _, caption, _ in image_captions(case.document)}
    for photo in case.photos:
        if photo.caption not in shown:
            yield CAPTION, photo.caption, "photos"
        yield CAPTION, photo.credit, "photos"
        if photo.alt not in (photo.caption, *shown):
            yield CAPTION, photo.alt, "photos"
    for result in study.results:
        parts = (result.title, result.type, str(result.year or ""), result.level or "")
        yield from ((TEXT, part, "results") for part in parts)
    if study.platform:
        yield NAME, study.platform.name, "platform"
        yield TEXT, study.platform.kind or "", "platform"
        yield TEXT, study.platform.figures or "", "platform"
    yield from ((TEXT, text, "") for text in _imprint(case))


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


def _document_lines(case: Case) -> Iterator[_Row]:
    anchor = ""
    for block in walk_blocks(case.document.blocks):
        if isinstance(block, Heading):
            anchor = block.anchor
        yield from _block_lines(block, anchor)
    for note in case.document.footnotes:
        for block in walk_blocks(note.blocks):
            yield from _block_lines(block, anchor)


def _block_lines(block: Block, anchor: str) -> Iterator[_Row]:
    if isinstance(block, List | Quote):
        return
    kind = HEADING if isinstance(block, Heading) else CAPTION if isinstance(block, Figure) else TEXT
    yield from ((kind, text, anchor) for text in block_texts(block))
    for inline in block_inlines(block):
        if isinstance(inline, InlineImage):
            yield CAPTION, inline.alt, anchor
