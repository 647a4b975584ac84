"""The archive profile, held to PDF/A-2a and PDF/UA-1.

veraPDF is in no registry that we install from. ``page`` (page-validation), which passes veraPDF's
own corpus of tests, is the strictest checker that is; what it can't judge is judged here.
"""

import dataclasses
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import page
import pikepdf
import pytest
from fontTools.cffLib import CFFFontSet
from fontTools.pens.basePen import NullPen

from showcase.booklet.compiler import BookletResult, compile_booklet
from showcase.booklet.edition import Edition, unit_edition
from showcase.booklet.preflight.structure import Tag, read_structure
from showcase.booklet.profile import ARCHIVE
from tests.booklet.cases import PHOTOS, paint

# What it misreads, and which test here judges it instead: widths of fonts with several private
# dictionaries (all large Chinese ones) as 0; streams whose last byte is a carriage return as one
# byte shorter, because it takes that for the end of the line.
MISREAD = {
    "PDFA2A-TRUETYPE-GLYPH-WIDTH-001": "test_widths_are_those_of_the_fonts",
    "PDFUA1-FONT-GLYPH-WIDTH-001": "test_widths_are_those_of_the_fonts",
    "PDFA2A-STREAM-LENGTH-001": "test_streams_are_as_long_as_they_say",
}


def _failures(path: Path, profile: str) -> list[str]:
    report = page.validate_pdf(path, profile=profile)
    assert report.rules.total > 100
    return [f"{f.rule_id} {f.message}" for f in report.failures if f.rule_id not in MISREAD]


@pytest.mark.parametrize("profile", ["2a", "ua1"])
def test_a_compilation_conforms(archive: BookletResult, profile: str) -> None:
    assert _failures(archive.path, profile) == []


@pytest.mark.parametrize("profile", ["2a", "ua1"])
def test_the_checker_would_notice(archive: BookletResult, tmp_path: Path, profile: str) -> None:
    with pikepdf.open(archive.path) as pdf:
        del pdf.Root["/Lang"], pdf.Root["/MarkInfo"]
        pdf.save(tmp_path / "bare.pdf")
    assert _failures(tmp_path / "bare.pdf", profile)


def test_the_look_of_an_official_document_conforms(edition: Edition, tmp_path: Path) -> None:
    imprint = edition.imprint.model_copy(update={"theme": "公文"})
    official = dataclasses.replace(edition, imprint=imprint)
    made = compile_booklet(official, paint, tmp_path / "official.pdf", profile=ARCHIVE)
    assert [*_failures(made.path, "2a"), *_failures(made.path, "ua1")] == []


def test_a_units_own_booklet_conforms(edition: Edition, tmp_path: Path) -> None:
    own = unit_edition(edition.casebook, edition.cases[0].unit, "样板支部案例")
    made = compile_booklet(own, paint, tmp_path / "own.pdf", profile=ARCHIVE)
    assert [*_failures(made.path, "2a"), *_failures(made.path, "ua1")] == []


def test_streams_are_as_long_as_they_say(archive: BookletResult) -> None:
    data = archive.path.read_bytes()
    compared = 0
    with pikepdf.open(archive.path) as pdf:
        for found in pdf.objects:
            if isinstance(found, pikepdf.Stream):
                raw = found.read_raw_bytes()
                assert len(raw) == int(found.Length)
                assert re.search(rb"stream\r?\n" + re.escape(raw) + rb"\r?\nendstream", data)
                compared += 1
        assert pdf.get_warnings() == []
    assert compared > 30


def test_widths_are_those_of_the_fonts(archive: BookletResult) -> None:
    compared = 0
    with pikepdf.open(archive.path) as pdf:
        for font in _composite(pdf):
            program = CFFFontSet()
            program.decompile(io.BytesIO(font.FontDescriptor.FontFile3.read_bytes()), None)
            glyphs = program[0].CharStrings
            for cid, width in _widths(font.W):
                glyph = glyphs[program[0].charset[cid]]
                glyph.draw(NullPen())
                assert abs(glyph.width - width) <= 1, (font.BaseFont, cid)
                compared += 1
    assert compared > 300


def _composite(pdf: pikepdf.Pdf) -> Iterator[Any]:
    for found in pdf.objects:
        if isinstance(found, pikepdf.Dictionary) and found.get("/Subtype") == "/CIDFontType0":
            yield found


def _widths(array: Any) -> Iterator[tuple[int, float]]:
    """Yield each glyph's number and width; both of the array's notations occur."""
    values = list(array)
    while values:
        first = int(values.pop(0))
        second = values.pop(0)
        if isinstance(second, pikepdf.Array):
            yield from ((first + n, float(width)) for n, width in enumerate(second))
        else:
            width = float(values.pop(0))
            yield from ((cid, width) for cid in range(first, int(second) + 1))


# --- the tags -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def tags(archive: BookletResult) -> tuple[Tag, ...]:
    """Every element of the tree, in reading order."""
    with pikepdf.open(archive.path) as pdf:
        return tuple(read_structure(pdf))


def test_all_is_one_document(tags: tuple[Tag, ...]) -> None:
    assert tags[0].kind == "/Document"
    assert sum(1 for _ in tags[0].below()) == len(tags) - 1


def test_headings_go_down_one_level_at_a_time(tags: tuple[Tag, ...]) -> None:
    levels = [int(tag.kind[2]) for tag in tags if tag.kind[:2] == "/H" and tag.kind[2:].isdigit()]
    assert levels[0] == 1
    assert max(levels) >= 3
    for before, level in pairwise(levels):
        assert level <= before + 1


def test_photos_say_what_is_in_them(tags: tuple[Tag, ...]) -> None:
    alts = [tag.alt for tag in tags if tag.kind == "/Figure"]
    assert all(alts)
    assert {photo.alt for photo in PHOTOS if "broken" not in photo.file.path} <= set(alts)
    assert any(alt.startswith("二维码：") for alt in alts)


def test_tables_have_heads_and_lists_have_items(tags: tuple[Tag, ...]) -> None:
    tables = [tag for tag in tags if tag.kind == "/Table"]
    assert tables
    for table in tables:
        kinds = Counter(tag.kind for tag in table.below())
        assert kinds["/TH"] >= 2
        assert kinds["/TR"] > 1
    lists = [tag for tag in tags if tag.kind == "/L"]
    assert lists
    for found in lists:
        assert {child.kind for child in found.children} <= {
            "/LI",
            "/L",
        }  # a list in it follows its item
        assert all(any(t.kind == "/LBody" for t in child.below()) for child in found.children)
    assert any(tag.kind == "/Note" for tag in tags)


def test_a_reader_is_led_through_it(archive: BookletResult) -> None:
    with pikepdf.open(archive.path) as pdf:
        assert not pdf.is_encrypted
        assert str(pdf.Root.Lang).lower() in {"zh", "zh-cn"}
        assert bool(pdf.Root.MarkInfo.Marked)
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert "/First" in pdf.Root.Outlines
        assert all(p.obj.Tabs == "/S" for p in pdf.pages if "/Annots" in p.obj)
        links = [a for p in pdf.pages for a in p.obj.get("/Annots", [])]
        assert links
        assert all("/StructParent" in link for link in links)
        with pdf.open_metadata() as metadata:
            assert metadata["dc:title"] == "样板支部案例 2026年度案例汇编"
