"""The pieces that a hand-written page may place, each on a line of its own: ``::: 头条``."""

from collections.abc import Callable
from dataclasses import dataclass

from showcase.model.casebook import Casebook
from showcase.model.programme import DELIVERABLES
from showcase.model.standards import FIVE, SEVEN, SIX, STANDARDS
from showcase.site.booklet_cover import BookletCover, booklet_cover
from showcase.site.cards import CaseCard, case_cards
from showcase.site.environment import render
from showcase.site.options import SiteOptions
from showcase.site.selection import further_cases, further_videos, headline
from showcase.site.stages import StageLine, current_cohorts, stage_line
from showcase.site.standard_band import StandardBand, standard_band
from showcase.site.views.videos import ShownClip, shown_clip

_ONES = {
    "经验": ("套典型经验", "cases/index.html"),
    "平台": ("个传播平台", "cases/index.html"),
    "微视频": ("部微视频", "videos/index.html"),
    "汇编": ("本成果汇编", "booklets/index.html"),
}

_IN_BOOKLET = 8


@dataclass(frozen=True, slots=True)
class HeadlinePiece:
    """The lead with its photo, and the titles beside it."""

    lead: CaseCard | None
    picks: tuple[CaseCard, ...]


@dataclass(frozen=True, slots=True)
class CardsPiece:
    """A row of cards."""

    cards: tuple[CaseCard, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A large number with what it counts."""

    number: int
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class FiguresPiece:
    """The four ones in numbers."""

    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class StagesPiece:
    """The stage lines of the cohorts that are under way."""

    lines: tuple[StageLine, ...]


@dataclass(frozen=True, slots=True)
class BandsPiece:
    """The standards as bands of entrances."""

    bands: tuple[StandardBand, ...]


@dataclass(frozen=True, slots=True)
class FilmsPiece:
    """A row of videos."""

    films: tuple[ShownClip, ...]


@dataclass(frozen=True, slots=True)
class BookletPiece:
    """The compilation of a year and the first of its cases; ``rest`` more are in it."""

    item: BookletCover
    cases: tuple[CaseCard, ...]
    rest: int


def render_piece(
    name: str, argument: str, casebook: Casebook, options: SiteOptions, base: str
) -> str | None:
    """Return the HTML of a piece, or None where there is none of that name.

    ``base`` is the way from the page to the site's root. ``argument`` is a number for the
    pieces that show several, a cohort or a standard for those that show one, keys of cases
    (``2026/abc``) for the headline. A piece that has nothing to show is an empty string.
    """
    piece = PIECES.get(name)
    if piece is None:
        return None
    return piece(argument.strip(), casebook, options, base)


def _headline(argument: str, casebook: Casebook, options: SiteOptions, base: str) -> str:
    chosen = case_cards(headline(casebook, tuple(argument.split())), casebook)
    view = HeadlinePiece(chosen[0] if chosen else None, chosen[1:])
    return render("pieces/headline.html", view, base)


def _cards(argument: str, casebook: Casebook, options: SiteOptions, base: str) -> str:
    cases = further_cases(casebook, _number(argument, 3))
    return _shown("cards", CardsPiece(case_cards(cases, casebook)), base, bool(cases))


def _latest(argument: str, casebook: Casebook, options: SiteOptions, base: str) -> str:
    cases = casebook.cases[: _number(argument, 5)]
    return _shown("latest", CardsPiece(case_cards(cases, casebook)), base, bool(cases))


def _figures(argument: str, casebook: Casebook, options: SiteOptions, base: str) -> str:
    present = [d.name for case in casebook.cases for d in case.deliverables if d.present]
    figures = tuple(Figure(present.count(name), *_ONES[name]) for name in DELIVERABLES)
    return _shown("figures", FiguresPiece(figures), base, bool(casebook.cases))


def _stages(argument: str, casebook: Casebook, options: SiteOptions, base: str) -> str:
    cohorts = casebook.programme.cohorts
    named = tuple(cohort for cohort in cohorts if argument in {cohort.id, cohort.name})
    shown = named or current_cohorts(cohorts, casebook.today)
    lines = tuple(line for c in shown if (line := stage_line(c, casebook.today)))
    return _shown("stages", StagesPiece(lines), base, bool(lines))


def _bands(argument: str, casebook: Casebook, options: SiteOptions, base: str) -> str:
    used = {cohort.standard for cohort in casebook.programme.cohorts}
    standards = [standard for standard in (SEVEN, FIVE, SIX) if standard.name in used]
    if argument in STANDARDS:
        standards = [STANDARDS[argument]]
    bands = tuple(standard_band(standard, casebook) for standard in standards)
    return _shown("bands", BandsPiece(bands), base, bool(bands))


def _films(argument: str, casebook: Casebook, options: SiteOptions, base: str) -> str:
    found = (shown_clip(case, casebook) for case in further_videos(casebook, _number(argument, 3)))
    films = tuple(film for film in found if film)
    return _shown("films", FilmsPiece(films), base, bool(films))


def _booklet(argument: str, casebook: Casebook, options: SiteOptions, base: str) -> str:
    years = [b for b in options.year_booklets if argument in {"", str(b.year)}]
    if not years:
        return ""
    cases = casebook.cases_of_year(years[0].year)
    view = BookletPiece(
        booklet_cover(years[0], casebook, options),
        case_cards(cases[:_IN_BOOKLET], casebook),
        max(0, len(cases) - _IN_BOOKLET),
    )
    return render("pieces/booklet.html", view, base)


def _shown(name: str, view: object, base: str, anything: bool) -> str:
    return render(f"pieces/{name}.html", view, base) if anything else ""


def _number(argument: str, default: int) -> int:
    return max(1, int(argument)) if argument.isdecimal() and len(argument) < 4 else default


PIECES: dict[str, Callable[[str, Casebook, SiteOptions, str], str]] = {
    "头条": _headline,
    "案例卡片": _cards,
    "四个一": _figures,
    "阶段线": _stages,
    "对标": _bands,
    "微视频": _films,
    "年度汇编": _booklet,
    "最新案例": _latest,
}
