"""The pieces of hand-written pages."""

from dataclasses import replace

import pytest

from showcase.model.casebook import Case, Casebook
from showcase.site.options import SiteOptions
from showcase.site.pieces import PIECES, render_piece
from tests.site.casebook import OPTIONS, TODAY, make_casebook

CASEBOOK = make_casebook()


def piece(name: str, argument: str = "", options: SiteOptions = OPTIONS) -> str:
    html = render_piece(name, argument, CASEBOOK, options, "../")
    assert html is not None
    return html


def test_an_unknown_piece_is_none() -> None:
    assert render_piece("没有这种", "", CASEBOOK, OPTIONS, "") is None


@pytest.mark.parametrize("name", PIECES)
def test_a_piece_of_nothing_is_harmless(name: str) -> None:
    plan = CASEBOOK.programme.model_copy(update={"cohorts": ()})
    empty = Casebook(plan, (), (), {}, TODAY)
    html = render_piece(name, "", empty, SiteOptions("空"), "")
    assert html is not None
    assert "<a " not in html


def test_the_lead_is_the_newest_case_with_a_photo() -> None:
    html = piece("头条")
    assert '<h2 class="sc-lead-case__title"><a href="../cases/2026/yi/index.html">' in html
    assert html.count('class="sc-pick"') == 3


def test_editors_may_choose_the_lead() -> None:
    html = piece("头条", "2025/daxue 2026/yi")
    assert '<h2 class="sc-lead-case__title"><a href="../cases/2025/daxue/index.html">' in html


def test_the_number_of_cards_can_be_given() -> None:
    assert piece("案例卡片", "2").count('<article class="sc-card">') == 2
    assert piece("最新案例", "1").count('<li class="sc-row">') == 1
    assert piece("最新案例", "很多").count('<li class="sc-row">') == len(CASEBOOK.cases)


def test_the_four_ones_are_counted() -> None:
    html = piece("四个一")
    numbers = [part.split("<")[0] for part in html.split('sc-figures__number">')[1:]]
    assert numbers == ["2", "2", "2", "4"]


def test_today_is_marked_on_the_stage_line() -> None:
    html = piece("阶段线")
    assert html.count('aria-current="step"') == 1
    assert "今天（2026年4月1日）处在“培育”阶段" in html


def test_a_standard_can_be_named() -> None:
    html = piece("对标", "六个过硬")
    assert "把方向过硬" in html
    assert "教育党员有力" not in html


def test_five_cards_make_a_rhythm() -> None:
    assert "sc-cards--rhythm" not in piece("案例卡片", "4")
    five = Casebook(CASEBOOK.programme, _five(), CASEBOOK.units, {}, TODAY)
    assert "sc-cards--rhythm" in (render_piece("案例卡片", "5", five, OPTIONS, "") or "")


def _five() -> tuple[Case, ...]:
    return (*CASEBOOK.cases, replace(CASEBOOK.cases[0], key="2026/er", slug="er"))


def test_the_booklet_says_what_is_in_it() -> None:
    html = piece("年度汇编")
    assert '<a href="../cases/2026/yi/index.html">先做一件小事</a>' in html
    assert "另有" not in html


def test_the_booklet_offers_all_its_formats() -> None:
    html = piece("年度汇编")
    assert 'href="../booklets/2026.pdf" download' in html
    assert 'href="../booklets/2026.epub" download' in html
    assert piece("年度汇编", options=SiteOptions("无汇编")) == ""
