"""Spans of days as people write them: 2019年6月1日至30日."""

import datetime

from showcase.model.values import format_date


def format_period(start: datetime.date | None, end: datetime.date | None) -> str:
    """Write a span of days without saying year or month twice; ends may be open."""
    if start is None:
        return f"至{format_date(end)}" if end else ""
    if end is None:
        return f"{format_date(start)}起"
    if start == end:
        return format_date(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{format_date(start)}至{end.day}日"
    if start.year == end.year:
        return f"{format_date(start)}至{end.month}月{end.day}日"
    return f"{format_date(start)}至{format_date(end)}"
