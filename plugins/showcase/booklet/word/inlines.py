"""Runs of the book as runs of Word. A text stays a text: no field, no markup comes out of it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run as WordRun

from showcase.booklet.nodes import Run
from showcase.booklet.word.elements import element
from showcase.booklet.word.styles import EMPHASIS, LINK, STRONG
from showcase.booklet.word.writer import Writer
from showcase.booklet.xml_text import clean


@dataclass(frozen=True, slots=True)
class _State:
    strong: bool = False
    emphasis: bool = False
    strike: bool = False
    address: str = ""


def add_runs(
    writer: Writer,
    paragraph: Paragraph,
    runs: Iterable[Run],
    notes: tuple[tuple[Run, ...], ...] = (),
) -> None:
    """Add runs to a paragraph; ``notes`` are the footnotes of the case."""
    _add(writer, paragraph, runs, notes, _State())


def _add(
    writer: Writer,
    paragraph: Paragraph,
    runs: Iterable[Run],
    notes: tuple[tuple[Run, ...], ...],
    state: _State,
) -> None:
    for run in runs:
        if run.kind in ("text", "code"):
            _add_text(writer, paragraph, run.text, state)
        elif run.kind == "break":
            paragraph.add_run().add_break()
        elif run.kind == "note":
            if 1 <= run.number <= len(notes):
                note = writer.footnotes.add(paragraph)
                _add(writer, note, notes[run.number - 1], (), _State())
        elif run.kind == "link":
            _add(writer, paragraph, run.children, notes, replace(state, address=run.address))
        else:
            inner = replace(
                state,
                strong=state.strong or run.kind == "strong",
                emphasis=state.emphasis or run.kind == "emph",
                strike=state.strike or run.kind == "strike",
            )
            _add(writer, paragraph, run.children, notes, inner)


def _add_text(writer: Writer, paragraph: Paragraph, text: str, state: _State) -> None:
    made = paragraph.add_run(clean(text))
    styles = writer.document.styles
    if state.strong:
        made.style = styles[STRONG]
    elif state.emphasis:
        made.style = styles[EMPHASIS]
    elif state.address:
        made.style = styles[LINK]
    if state.strike:
        made.font.strike = True
    if state.address:
        _wrap(paragraph, made, state.address)


def _wrap(paragraph: Paragraph, run: WordRun, address: str) -> None:
    """Put a run into a link to the web."""
    identity = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = element("w:hyperlink", history="1")
    link.set(qn("r:id"), identity)
    run._r.addprevious(link)
    link.append(run._r)
