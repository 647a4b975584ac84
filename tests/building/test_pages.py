"""Every word of every sample case stands on its page, in the author's order."""

import re

import pytest

from showcase.model.casebook import Case
from tests.building.expected import Piece, pieces_of, squeeze
from tests.building.page_tree import Element, parse_page
from tests.building.projects import ROOT, SampleSite, casebook_of

CASES = casebook_of(ROOT).cases
# What a text of each kind may stand in.
TAGS = {
    "heading": {"h2", "h3", "h4", "h5", "h6"},
    "paragraph": {"p", "li"},
    "cell": {"th", "td"},
    "caption": {"figcaption"},
    "code": {"code"},
    "note": {"p", "li"},
}
# The number in the text, the way back from the note and the photographer are not the text's.
ADDED = frozenset({"sc-note-mark", "sc-note-back", "sc-credit"})


def _main(site: SampleSite, case: Case) -> Element:
    page = parse_page((site.path / case.url).read_text("utf-8"))
    (main,) = page.all("main")
    return main


def _lines(element: Element) -> list[tuple[str, str]]:
    """Return the tag and the own text of every block, in order."""
    return [(found.tag, squeeze(found.line(ADDED))) for found in element.walk()]


def _follow(pieces: tuple[Piece, ...], lines: list[tuple[str, str]], start: int) -> int:
    """Find every piece after the one before it; return where the last one stands."""
    at = start
    for piece in pieces:
        text = squeeze(piece.text)
        found = (n for n in range(at, len(lines)) if lines[n][1] == text)
        place = next((n for n in found if lines[n][0] in TAGS[piece.kind]), None)
        assert place is not None, f"{piece.kind} is missing or out of order: {piece.text}"
        at = place + 1
    return at


def test_there_is_one_of_everything() -> None:
    kinds = {piece.kind for case in CASES for piece in pieces_of(case)}
    assert kinds >= {"heading", "paragraph", "cell", "caption", "note"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.slug)
def test_a_page_reads_like_the_manuscript(sample_site: SampleSite, case: Case) -> None:
    lines = _lines(_main(sample_site, case))
    texts = [text for _, text in lines]
    head = lines.index(("h1", squeeze(case.title)))
    assert texts.index(squeeze(case.summary)) > head
    cover = case.cover.file.path if case.cover else ""
    pieces = pieces_of(case)
    # The cover stands at the head of the page, not a second time in the text.
    for piece in pieces:
        if piece.photo == cover:
            assert texts.count(squeeze(piece.text)) == 1
            assert ("figcaption", squeeze(piece.text)) in lines
    text = tuple(piece for piece in pieces if not piece.photo or piece.photo != cover)
    end = _follow(text, lines, head)
    assert end > head + len(text)
    for piece in pieces:
        if len(piece.text) > 20:
            assert texts.count(squeeze(piece.text)) == 1, piece.text


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.slug)
def test_a_page_names_everyone_and_everything(sample_site: SampleSite, case: Case) -> None:
    main = _main(sample_site, case)
    texts = {squeeze(element.text()) for element in main.walk()}
    study = case.study
    wanted = [case.unit.name, case.unit.institution.name, *case.items, *study.topics]
    wanted += [case.cohort.name, case.cohort.level] if case.cohort else []
    wanted += [study.experience.name, *study.experience.points] if study.experience else []
    wanted += [result.title for result in study.results]
    wanted += [photo.caption for photo in case.photos]
    wanted += [study.source] if study.source else []
    assert [text for text in wanted if not any(squeeze(text) in found for found in texts)] == []
    assert squeeze("、".join(study.authors)) in texts
    for signed in (study.review.first, study.review.second, study.review.final):
        assert signed is not None
        assert any(squeeze(signed.by) in text for text in texts)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.slug)
def test_contents_lead_to_the_headings(sample_site: SampleSite, case: Case) -> None:
    main = _main(sample_site, case)
    places = {e.attributes["id"]: e for e in main.walk() if "id" in e.attributes}
    assert len(places) == len([e for e in main.walk() if "id" in e.attributes])
    links = [e for e in main.all("a") if e.attributes.get("href", "").startswith("#")]
    for link in links:
        assert link.attributes["href"][1:] in places
    listed = {squeeze(link.text()): link.attributes["href"][1:] for link in links}
    for element in main.walk():
        if element.tag in {"h2", "h3"} and "id" in element.attributes:
            identity = element.attributes["id"]
            if re.fullmatch(r"s\d+", identity):  # a heading of the author's
                assert listed[squeeze(element.line(ADDED))] == identity
