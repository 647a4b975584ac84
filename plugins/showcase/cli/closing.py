"""What a build says at its end, and the file with the times of its steps."""

import json
from collections.abc import Iterator

from showcase.build.timings import Sum, Timings
from showcase.cli.durations import WORTH, seconds_text


def closing_lines(timings: Timings) -> Iterator[str]:
    """Yield what was put out and how long each step took."""
    if timings.sums:
        yield "，".join(map(_sum_text, timings.sums)) + "。"
    steps = "，".join(f"{n} {s:.1f}" for n, s in timings.steps.items() if s >= WORTH)
    yield (
        f"用时 {seconds_text(timings.total)}（{steps}）。" if steps else f"用时 {seconds_text(0)}。"
    )


def profile_of(timings: Timings) -> str:
    """Return the same as JSON: seconds by step, and how much was there and was made."""
    record = {
        "seconds": round(timings.total, 4),
        "steps": [{"step": n, "seconds": round(s, 4)} for n, s in timings.steps.items()],
        "sums": [
            {"what": each.what, "total": each.total, "made": each.made} for each in timings.sums
        ],
    }
    return json.dumps(record, ensure_ascii=False, indent=2)


def _sum_text(each: Sum) -> str:
    there = f"{each.what} {each.total:,} {each.unit}"
    if each.made is None or not each.total:
        return there
    if each.made == each.total:
        return f"{there}（全部新做）"
    return (
        f"{there}（新做 {each.made:,} {each.unit}，其余现成）"
        if each.made
        else f"{there}（全部现成）"
    )
