"""Times as people say them."""

from showcase.build.progress import Count

WORTH = 0.05
"""Seconds that a step must take to be told."""


def seconds_text(seconds: float) -> str:
    """Return a time that was measured: ``0.3 秒``, ``75 秒``, ``12 分 5 秒``."""
    if seconds < 9.95:
        return f"{seconds:.1f} 秒"
    whole = round(seconds)
    return f"{whole} 秒" if whole < 120 else f"{whole // 60} 分 {whole % 60} 秒"


def roughly(count: Count) -> str:
    """Return how long the rest of a step will take, nothing before that can be told."""
    left = count.left
    if left is None:
        return ""
    return f"还要约 {round(left / 60)} 分钟" if left >= 90 else f"还要约 {max(1, round(left))} 秒"
