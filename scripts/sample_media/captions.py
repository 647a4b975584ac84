"""WebVTT captions: one line for each shot."""

from __future__ import annotations

from pathlib import Path

from sample_media.plan import Film


def write_captions(film: Film, file: Path) -> None:
    """Write the captions of a film, its lines spread evenly over its length."""
    part = film.seconds / len(film.lines)
    blocks = ["WEBVTT"]
    for i, line in enumerate(film.lines):
        start, end = i * part + 0.3, (i + 1) * part - 0.2
        blocks.append(f"{i + 1}\n{_clock(start)} --> {_clock(end)}\n{line}")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n\n".join(blocks) + "\n", encoding="utf-8", newline="\n")


def _clock(seconds: float) -> str:
    """Return a time as ``00:00:03.800``."""
    millis = round(seconds * 1000)
    minutes, millis = divmod(millis, 60_000)
    return f"00:{minutes:02d}:{millis // 1000:02d}.{millis % 1000:03d}"
