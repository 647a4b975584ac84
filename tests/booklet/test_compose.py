"""From an edition to data."""

import dataclasses
import json

import pytest

from showcase.booklet.columns import column_weights
from showcase.booklet.compose import booklet_data, compose
from showcase.booklet.edition import Edition, unit_edition
from showcase.booklet.fingerprint import fingerprint
from showcase.booklet.fonts import find_fonts
from showcase.booklet.glyphs import GlyphCheck
from showcase.booklet.inlines import InlineSetter
from showcase.booklet.nodes import Run
from showcase.booklet.profile import PRESS, SCREEN
from showcase.booklet.titles import title_lines
from showcase.model.document import Link, Strong, Table, Text
from tests.booklet.texts import HOSTILE, LONG


def test_parts_follow_the_levels(edition: Edition) -> None:
    assert [part.title for part in edition.parts] == ["国家级", "省级", "校级"]
    assert [case.slug for case in edition.cases] == ["quanmian", "hostile", "duanwen"]


def test_a_branch_has_an_edition_of_its_own(edition: Edition) -> None:
    unit = edition.cases[0].unit
    own = unit_edition(edition.casebook, unit, "样板支部案例")
    assert own.title == unit.name
    assert [case.slug for case in own.cases] == ["quanmian"]


def test_data_is_json_and_keeps_every_string(edition: Edition) -> None:
    text = json.dumps(dataclasses.asdict(booklet_data(edition)), ensure_ascii=False)
    for words in HOSTILE:
        assert json.dumps(words, ensure_ascii=False)[1:-1] in text


def test_photos_are_asked_for_at_the_width_they_are_placed(edition: Edition) -> None:
    full, half = "media/2026/quanmian/hall-1500x1000.jpg", "media/2026/quanmian/spare-1500x1000.jpg"
    press = {p.source: p for p in compose(edition, find_fonts(), PRESS).photos}
    assert press[full].pixels == 1500  # its own; 300 dpi would be 1925
    assert press[half].pixels == 919
    assert press[full].file.endswith(".pdf")
    screen = {p.source: p for p in compose(edition, find_fonts(), SCREEN).photos}
    assert screen[full].pixels == 1283  # 200 dpi
    assert screen[half].pixels == 612


def test_fingerprint_changes_with_what_is_printed(edition: Edition) -> None:
    first = fingerprint(edition)
    assert fingerprint(edition) == first
    assert fingerprint(edition, profile=PRESS) != first
    assert fingerprint(dataclasses.replace(edition, title="另一个书名")) != first


def test_glyph_check_replaces_reports_and_drops() -> None:
    check = GlyphCheck(frozenset(map(ord, "支部 〓")))
    assert check.text("支\u200b部\U0001f600\ufe0f\t部\x07") == "支部〓    部"
    assert check.missing == {"\U0001f600"}


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("四维联动强引领　多元融合促团结", ("四维联动强引领", "多元融合促团结")),
        ("短题目：不分行", ("短题目：不分行",)),
        ("师生同在一个支部：从首次申报到全国样板", ("师生同在一个支部：", "从首次申报到全国样板")),
        ("长" * 40, ("长" * 40,)),
    ],
)
def test_titles_break_where_their_author_parted_them(title: str, lines: tuple[str, ...]) -> None:
    assert title_lines(title, 18) == lines


def test_narrow_columns_keep_their_width() -> None:
    row = ((Text("第12月"),), (Text(LONG),), (Text("3"),))
    weights = column_weights(Table(("", "", ""), row, (row,), 1), 51)
    assert weights[0] == pytest.approx(4.6, abs=0.1)
    assert weights[2] == pytest.approx(2.05, abs=0.1)
    assert sum(weights) == pytest.approx(51, abs=0.1)


def test_marks_at_the_edge_of_bold_go_with_their_neighbours() -> None:
    runs = InlineSetter(0).runs((Text("前文，"), Strong((Text("“重点”。"),)), Text("后文")))
    assert [run.kind for run in runs] == ["text", "text", "strong", "text"]
    assert runs[1].text == "“"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("所谓「小事」", "所谓“小事”"),
        ("「他说『好』」", "“他说‘好’”"),
        ('所谓"小事"，是"1+1"工作法', "所谓“小事”，是“1+1”工作法"),
        ('"小事" "大事"', "“小事” “大事”"),
        ('学"A"班', "学“A”班"),
        ('"quoted" text', '"quoted" text'),
        ('#include "/etc/passwd"', '#include "/etc/passwd"'),
        ('长15"', '长15"'),
    ],
)
def test_quotation_marks_are_in_one_hand(typed: str, printed: str) -> None:
    check = GlyphCheck(range(0x110000))
    assert check.text(typed) == printed
    code = Run("code", typed)
    assert check.tree(code) == code


@pytest.mark.parametrize("href", ["javascript:alert(1)", "../other.md", "file:///etc/passwd"])
def test_only_known_schemes_become_links(href: str) -> None:
    runs = InlineSetter(0).runs((Link(href, (Text("这里"),)),))
    assert [run.kind for run in runs] == ["text"]
