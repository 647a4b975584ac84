"""Public notices: what is shown for objection, and until when."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from showcase.model.casebook import Casebook
from showcase.model.programme import Notice
from showcase.site.options import SiteOptions
from showcase.site.page import Page
from showcase.site.period import format_period

URL = "notices/index.html"


@dataclass(frozen=True, slots=True)
class ShownNotice:
    """A notice and where it stands today; ``open`` while objections are heard."""

    title: str
    period: str
    state: str
    open: bool
    paragraphs: tuple[str, ...]
    contact: str


@dataclass(frozen=True, slots=True)
class NoticesView:
    """All notices, the latest first."""

    notices: tuple[ShownNotice, ...]


def notices_view(casebook: Casebook, options: SiteOptions) -> Iterator[Page]:
    """Yield the page of notices."""
    notices = sorted(casebook.programme.notices, key=lambda n: (n.start, n.title), reverse=True)

    def make() -> NoticesView:
        return NoticesView(tuple(_shown(notice, casebook.today) for notice in notices))

    description = f"{len(notices)} 则公示。"
    yield Page(URL, "公示", description, "notices.html", make, "notices", landing=True)


def _shown(notice: Notice, today: datetime.date) -> ShownNotice:
    if today < notice.start:
        state = "未开始"
    elif today > notice.end:
        state = "已结束"
    else:
        state = f"公示中，还有 {(notice.end - today).days + 1} 天"
    return ShownNotice(
        title=notice.title,
        period=format_period(notice.start, notice.end),
        state=state,
        open=notice.start <= today <= notice.end,
        paragraphs=tuple(line.strip() for line in notice.text.splitlines() if line.strip()),
        contact=notice.contact or "",
    )
