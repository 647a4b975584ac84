"""One case as the book shows it: opener, text, and what stands at its end."""

from showcase.booklet.blocks import case_pieces
from showcase.booklet.data import CasePages, Code, Entry, ResultRow
from showcase.booklet.inlines import note_runs
from showcase.booklet.nodes import Piece
from showcase.booklet.pictures import PhotoShelf
from showcase.booklet.qr import make_code
from showcase.booklet.titles import title_lines
from showcase.model.case import Review
from showcase.model.casebook import Case
from showcase.model.values import format_date, format_duration

_MOST_AUTHORS = 8


def case_path(case: Case) -> str:
    """Return the case's file, from the project's root."""
    return f"cases/{case.key}.md"


def case_id(case: Case) -> str:
    """Return the label under which the template knows a case."""
    return "case-" + case.key.replace("/", "-")


def case_pages(case: Case, shelf: PhotoShelf, site_url: str) -> CasePages:
    """Compose a case; its photos go on the shelf."""
    study, unit = case.study, case.unit
    plate = _plate(case, shelf)
    return CasePages(
        id=case_id(case),
        title=case.title,
        title_lines=title_lines(case.title, shelf.page.title_characters),
        label=case.cohort.name if case.cohort else "",
        unit=unit.name,
        institution="" if unit.kind == "institution" else unit.institution.name,
        summary=case.summary,
        card=_card(case),
        codes=_codes(case, site_url),
        plate=plate,
        blocks=case_pieces(case, case_path(case), shelf, opening=case.cover if plate else None),
        notes=tuple(note_runs(note) for note in case.document.footnotes),
        experience=study.experience.name if study.experience else "",
        points=study.experience.points if study.experience else (),
        results=tuple(
            ResultRow(r.type, r.title, str(r.year or ""), r.level or "") for r in study.results
        ),
        source=study.source or "",
        reviews=_reviews(study.review),
    )


def _plate(case: Case, shelf: PhotoShelf) -> Piece | None:
    """Return the photo that opens a case, where its author chose one."""
    if case.study.cover is None or case.cover is None:
        return None
    return shelf.plate(case.cover, case_path(case))


def _card(case: Case) -> tuple[Entry, ...]:
    items = "、".join(case.items)
    if case.standard is not None and len(set(case.items)) == len(case.standard.items):
        items = f"{case.standard.name}（全部）"
    rows = (
        ("批次", case.cohort.name if case.cohort else ""),
        ("级别", case.cohort.level if case.cohort else ""),
        ("对标", items),
        ("作者", _names(case.study.authors)),
        ("日期", format_date(case.date)),
        ("字数", f"{case.words}字" if case.words else ""),
    )
    return tuple(Entry(label, value) for label, value in rows if value)


def _names(authors: tuple[str, ...]) -> str:
    """Name all authors, or the first and how many there are."""
    if len(authors) <= _MOST_AUTHORS:
        return "、".join(authors)
    return f"{'、'.join(authors[:_MOST_AUTHORS])}等{len(authors)}人"


def _codes(case: Case, site_url: str) -> tuple[Code, ...]:
    codes: list[Code | None] = []
    if (video := case.video) and video.url:
        length = f"（{format_duration(video.seconds)}）" if video.seconds else ""
        codes.append(make_code("微视频", video.title + length, video.url))
    if (platform := case.study.platform) and platform.url:
        codes.append(make_code(platform.kind or "平台", platform.name, platform.url))
    if site_url:
        codes.append(make_code("网上阅读", "本案例的网页", f"{site_url.rstrip('/')}/{case.url}"))
    return tuple(code for code in codes if code is not None)


def _reviews(review: Review) -> tuple[Entry, ...]:
    steps = (("初审", review.first), ("复审", review.second), ("终审", review.final))
    return tuple(
        Entry(label, f"{step.by}，{format_date(step.on)}" if step.on else step.by)
        for label, step in steps
        if step is not None
    )
