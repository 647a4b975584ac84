"""Paragraphs that are meant to be headings and lack their ``##``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from showcase.findings import Span
from showcase.model.outline import Prose
from showcase.model.sections import sections_of_heading
from showcase.model.submission import Submission
from showcase.rules.text.numbering import number_of

_LONGEST = 30
_SENTENCE = re.compile("[。！？；，,;!?]")
_FORMS = {"“一、”": "##", "“第一部分”": "##", "“（一）”": "###"}
# “##标题” with no space behind, and the same with full-width marks.
UNSPACED = re.compile(
    r"^ {0,3}(?:(?P<many>#{2,6})(?=[^\s#])|(?P<one>#)(?=[^\s#\d][^#\n]*$)"
    r"|(?P<wide>＃{1,6})[ \u3000]*(?=[^\s＃]))",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class TypedHeading:
    """A paragraph meant as a heading; ``mark`` is what it needs, or nothing where nobody can tell."""

    text: str
    span: Span
    mark: str
    bold: bool


def typed_headings(submission: Submission) -> Iterator[TypedHeading]:
    """Yield the paragraphs that look like headings: short, without a sentence, alone on a line."""
    for paragraph in submission.outline.paragraphs:
        if paragraph.nested or not _may_be(paragraph):
            continue
        text = paragraph.text.strip()
        number = number_of(text)
        mark = _FORMS.get(number.form, "") if number else ""
        if not mark and sections_of_heading(text) and (paragraph.bold or len(text) <= 6):
            mark = "##"
        if not mark and not (paragraph.bold and number is None):
            continue
        source = submission.line_at(paragraph.line)
        bare = source.strip()
        if bare.strip("*_ ") != text:
            continue
        column = len(source) - len(source.lstrip()) + 1
        span = Span.on_line(paragraph.line, column, len(bare))
        yield TypedHeading(text, span, mark, paragraph.bold)


def _may_be(paragraph: Prose) -> bool:
    return (
        1 < paragraph.words <= _LONGEST
        and paragraph.text[0] not in "#＃"
        and not _SENTENCE.search(paragraph.text)
    )


def named_sections(submission: Submission) -> set[str]:
    """Return which of the four sections such paragraphs, or ``##标题``, are meant to open."""
    found: set[str] = set()
    for heading in typed_headings(submission):
        if heading.mark == "##":
            found.update(sections_of_heading(heading.text))
    for paragraph in submission.outline.paragraphs:
        if paragraph.text[:1] in {"#", "＃"}:
            found.update(sections_of_heading(paragraph.text[:_LONGEST]))
    return found
