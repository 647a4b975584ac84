"""What the pages of units say: where they stand, what they have handed in, what is missing."""

from showcase.site.phrases import ends, phrases
from showcase.site.views import render_pages
from tests.site.casebook import OPTIONS, make_casebook

PAGES = {page.url: page.main for page in render_pages(make_casebook(), OPTIONS)}


def test_a_branch_without_cases_says_what_is_missing() -> None:
    page = PAGES["branches/b3/index.html"]
    assert page.count("sc-one--missing") == page.count("暂缺") == 4
    assert "还没有已发布的案例。" in page
    assert 'id="photos"' not in page
    assert 'id="booklet"' not in page


def test_each_of_the_four_ones_leads_to_its_place() -> None:
    page = PAGES["branches/b1/index.html"]
    for place in ("experience", "platform", "video"):
        assert f'href="../../cases/2026/yi/index.html#{place}"' in page
        assert f'id="{place}"' in PAGES["cases/2026/yi/index.html"]


def test_the_cover_is_not_shown_twice() -> None:
    page = PAGES["branches/b1/index.html"]
    strip = page[page.index("sc-strip") : page.index('id="booklet"')]
    assert strip.count("sc-strip__photo") == 2
    assert "十余人围坐" not in strip


def test_a_cohort_counts_the_units_that_handed_in() -> None:
    page = PAGES["cohorts/c-2025/index.html"]
    assert page.count("2 / 3") == 4  # two of three branches have all four
    assert "2 个已有案例。" in page


def test_a_college_shows_its_branches_cases() -> None:
    page = PAGES["colleges/wy/index.html"]
    assert "../../cases/2025/evil/index.html" in page
    assert '<h2 class="sc-heading" id="parts">支部' in page


def test_a_span_of_days_breaks_between_its_ends() -> None:
    assert ends("2025年6月1日至2026年5月31日") == (
        '<span class="sc-phrase">2025年6月1日</span><span class="sc-phrase">至2026年5月31日</span>'
    )
    assert ends("2026年6月1日起") == "2026年6月1日起"
    assert ends("至<b>") == "至&lt;b&gt;"


def test_a_title_breaks_between_its_phrases() -> None:
    assert phrases("先做一件小事") == "先做一件小事"
    assert (
        phrases("一：<二>")
        == '<span class="sc-phrase">一：</span><span class="sc-phrase">&lt;二&gt;</span>'
    )
