"""Cards to share: titles broken as a typesetter would, and what is said of them in the page."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from showcase.build.card_fonts import card_fonts
from showcase.cache import Store
from showcase.photos.cards import Card, card_files, make_cards, missing_cards
from showcase.photos.line_breaks import break_title
from showcase.photos.share_card import HEIGHT, WIDTH, CardText, draw_card
from showcase.site.options import SiteOptions
from showcase.site.sharing import share_cards, share_meta
from tests.pictures.drawing import drawing, saved
from tests.site.casebook import OPTIONS, make_casebook

FONTS = card_fonts()
TEXT = CardText("先做一件小事", "第二批样板支部", "机械一支部", "示例大学", "案例展示")


def measured(text: str) -> float:
    """Return a width in half squares, as a console has it."""
    return sum(1 if character.isascii() else 2 for character in text)


@pytest.mark.parametrize(
    ("title", "width", "lines"),
    [
        ("先做一件小事", 12, ["先做一件小事"]),
        ("一味药里的一堂课：教工党支部合力打磨", 24, ["一味药里的一堂课：", "教工党支部合力打磨"]),
        ("把课堂安在长廊里：“六馆一廊”怎样讲", 24, ["把课堂安在长廊里：", "“六馆一廊”怎样讲"]),
        ("甲乙丙丁，戊己", 10, ["甲乙丙丁，", "戊己"]),
        ("甲乙丙丁戊，己庚", 10, ["甲乙丙丁", "戊，己庚"]),
        (
            "会议桌两头都坐一坐：“双列席”与月调度",
            18,
            ["会议桌两头", "都坐一坐：", "“双列席”与月调度"],
        ),
        ("甲乙丙丁（戊己）", 10, ["甲乙丙丁", "（戊己）"]),
        ("党建2026年度", 8, ["党建", "2026年度"]),
        ("党建——育人", 8, ["党建——", "育人"]),
        ("党支部——育人", 8, ["党支部", "——育人"]),
        ("showcase", 4, ["showcase"]),
        ("", 4, [""]),
    ],
)
def test_titles_are_broken_well(title: str, width: float, lines: list[str]) -> None:
    assert list(break_title(title, width, measured)) == lines


@given(st.text("党建：，。“”（）《》—…a1 ", max_size=40), st.integers(6, 40))
def test_nothing_is_lost_and_no_mark_stands_wrong(title: str, width: int) -> None:
    lines = break_title(title, width, measured)
    assert "".join(lines).replace(" ", "") == title.replace(" ", "")
    for line in lines[1:]:
        assert line[:1] not in set("，。：”）》")
    for line in lines[:-1]:
        assert line[-1:] not in set("“（《")


@pytest.mark.parametrize("title", ["短", "长" * 80, "a" * 200, "：“”" * 20, "😀字\0"])
@pytest.mark.parametrize("photo", [None, ("jpeg", saved(drawing(), "jpeg"))])
def test_a_card_has_its_size(title: str, photo: tuple[str, bytes] | None) -> None:
    text = CardText(title, "", "支部" * 40, "", "")
    data = draw_card(text, FONTS.serif, FONTS.sans, photo)
    with Image.open(io.BytesIO(data)) as card:
        assert card.size == (WIDTH, HEIGHT)
    assert len(data) < 200_000


def test_letters_keep_out_of_the_photo() -> None:
    white = ("png", saved(Image.new("RGB", (460, 630), "white"), "png"))
    for title in ("长" * 80, "a" * 200, "党建" * 20):
        text = CardText(title, title, title, title, title)
        with Image.open(io.BytesIO(draw_card(text, FONTS.serif, FONTS.sans, white))) as card:
            assert card.crop((WIDTH - 450, 0, WIDTH, HEIGHT)).convert("L").getextrema()[0] > 250


def test_cards_are_drawn_once(tmp_path: Path) -> None:
    store = Store(tmp_path / "cache")
    cards = (Card("a.jpg", TEXT, None),)
    assert missing_cards(cards, FONTS, store) == cards
    assert list(make_cards(tmp_path, cards, card_fonts, store)) == list(cards)
    assert missing_cards(cards, FONTS, store) == ()
    ((url, path),) = card_files(tmp_path, cards, card_fonts, store)
    assert url == "a.jpg"
    assert isinstance(path, Path)
    other = Card("a.jpg", CardText("别的", "", "", "", ""), None)
    assert missing_cards((other,), FONTS, store) == (other,)


def test_cards_are_named_by_full_addresses_or_not_at_all() -> None:
    casebook = make_casebook()
    cards = share_cards(casebook, OPTIONS)
    assert len({card.url for card in cards}) == len(casebook.cases)
    meta = share_meta(casebook.cases[0], OPTIONS)
    assert f'content="https://example.edu.cn/zs/{cards[0].url}"' in meta
    assert share_cards(casebook, SiteOptions("站")) == ()
    assert share_meta(casebook.cases[0], SiteOptions("站")) == ""
    preview = replace(OPTIONS, shared=False)
    assert share_cards(casebook, preview) == ()
    assert share_meta(casebook.cases[0], preview) == ""


def test_hostile_titles_stay_within_their_attribute() -> None:
    casebook = make_casebook()
    meta = share_meta(casebook.case("2025/evil"), OPTIONS)
    assert "<script" not in meta
    assert meta.count("<") == meta.count("\n")
