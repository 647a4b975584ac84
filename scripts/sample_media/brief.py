"""What a scene is told: chance, colours and which of its compositions to draw."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from sample_media.canvas import Canvas
from sample_media.palette import Mood


@dataclass(frozen=True)
class Brief:
    """The order for one picture; ``turn`` counts earlier pictures of the same scene."""

    rng: random.Random
    mood: Mood
    turn: int


Composition: TypeAlias = Callable[[Canvas, Brief], None]
