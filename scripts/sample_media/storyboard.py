"""Which pictures a micro-video passes through, and how the view moves over them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from sample_media.illustrate import draw
from sample_media.plan import Film, Picture, Plan

STORYBOARD_FILE = Path(__file__).with_name("storyboards.json")
DRAWN = (1600, 900)


@dataclass(frozen=True)
class Frame:
    """A part of a picture: its middle and its width, as shares of the picture."""

    x: float
    y: float
    width: float

    def box(self) -> tuple[float, float, float, float]:
        """Return the part in pixels of the drawn picture, kept within it."""
        w, h = DRAWN[0] * self.width, DRAWN[1] * self.width
        left = min(max(DRAWN[0] * self.x - w / 2, 0.0), DRAWN[0] - w)
        upper = min(max(DRAWN[1] * self.y - h / 2, 0.0), DRAWN[1] - h)
        return left, upper, left + w, upper + h


# The first shot keeps its subject to the right of the title card.
OPENING = (Frame(0.36, 0.52, 0.72), Frame(0.39, 0.51, 0.78))
MOVES = (
    (Frame(0.42, 0.5, 0.92), Frame(0.58, 0.5, 0.92)),
    (Frame(0.5, 0.52, 0.98), Frame(0.5, 0.52, 0.84)),
    (Frame(0.56, 0.5, 0.9), Frame(0.44, 0.5, 0.9)),
    (Frame(0.5, 0.5, 0.84), Frame(0.5, 0.5, 0.97)),
)


@dataclass(frozen=True)
class Shot:
    """A picture and the two frames between which the view glides."""

    image: Image.Image
    start: Frame
    end: Frame

    def view(self, share: float, size: tuple[int, int]) -> Image.Image:
        """Return what is seen when a share (0 to 1) of the shot has passed."""
        a, b = self.start, self.end
        now = Frame(
            a.x + (b.x - a.x) * share,
            a.y + (b.y - a.y) * share,
            a.width + (b.width - a.width) * share,
        )
        return self.image.resize(size, Image.Resampling.BICUBIC, box=now.box())


def shots(film: Film, plan: Plan) -> list[Shot]:
    """Draw one shot for each caption; without a storyboard the folder's pictures serve."""
    boards: dict[str, list[tuple[str, int]]] = json.loads(
        STORYBOARD_FILE.read_text(encoding="utf-8")
    )
    folder = film.path.rsplit("/", 1)[0]
    scenes = boards.get(film.path) or [
        (p.scene, p.turn) for p in plan.pictures if p.path.rsplit("/", 1)[0] == folder
    ]
    out: list[Shot] = []
    for i in range(len(film.lines)):
        scene, turn = scenes[i % len(scenes)]
        picture = Picture(f"{film.path}#{i}", *DRAWN, scene, film.title, turn)
        start, end = MOVES[i % len(MOVES)] if i else OPENING
        out.append(Shot(draw(picture, labelled=False), start, end))
    return out
