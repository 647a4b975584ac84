"""The list of pictures and videos to make, read from ``plan.json``."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

PLAN_FILE = Path(__file__).with_name("plan.json")


@dataclass(frozen=True)
class Picture:
    """One still picture; ``turn`` counts the pictures of its scene before it."""

    path: str
    width: int
    height: int
    scene: str
    title: str
    turn: int


@dataclass(frozen=True)
class Film:
    """One micro-video with its captions; the pictures of its folder tell its scenes."""

    path: str
    captions: str
    title: str
    lines: tuple[str, ...]
    seconds: int


@dataclass(frozen=True)
class Plan:
    """Everything that is to be made, in the order of the file."""

    pictures: tuple[Picture, ...]
    films: tuple[Film, ...]


def load_plan(file: Path = PLAN_FILE) -> Plan:
    """Read the plan; entries with ``lines`` are films. Raises KeyError on a missing field."""
    pictures: list[Picture] = []
    films: list[Film] = []
    turns: dict[str, int] = {}
    for entry in json.loads(file.read_text(encoding="utf-8")):
        path = str(entry["path"])
        if "lines" in entry:
            minutes, seconds = str(entry.get("duration", "0:24")).split(":")
            captions = str(entry.get("captions", path.replace(".mp4", ".vtt")))
            length = int(minutes) * 60 + int(seconds)
            films.append(Film(path, captions, entry["title"], tuple(entry["lines"]), length))
            continue
        scene = str(entry["scene"])
        turn = turns.get(scene, 0)
        turns[scene] = turn + 1
        size = int(entry["width"]), int(entry["height"])
        pictures.append(Picture(path, *size, scene, str(entry["title"]), turn))
    return Plan(tuple(pictures), tuple(films))
