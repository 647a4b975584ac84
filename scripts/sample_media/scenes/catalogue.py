"""Which module draws which scene."""

from __future__ import annotations

from dataclasses import dataclass

from sample_media.brief import Composition
from sample_media.palette import Mood
from sample_media.scenes import (
    board,
    campus,
    chart,
    corridor,
    factory,
    herbs,
    lecture,
    meeting,
    network,
    reading,
    service,
    village,
)


@dataclass(frozen=True)
class Scene:
    """The compositions and moods of a scene, each taken in turn."""

    sequence: tuple[Composition, ...]
    moods: tuple[Mood, ...]


SCENES: dict[str, Scene] = {
    "board": Scene(board.SEQUENCE, board.MOODS),
    "campus": Scene(campus.SEQUENCE, campus.MOODS),
    "chart": Scene(chart.SEQUENCE, chart.MOODS),
    "corridor": Scene(corridor.SEQUENCE, corridor.MOODS),
    "factory": Scene(factory.SEQUENCE, factory.MOODS),
    "herbs": Scene(herbs.SEQUENCE, herbs.MOODS),
    "lecture": Scene(lecture.SEQUENCE, lecture.MOODS),
    "meeting": Scene(meeting.SEQUENCE, meeting.MOODS),
    "network": Scene(network.SEQUENCE, network.MOODS),
    "reading": Scene(reading.SEQUENCE, reading.MOODS),
    "service": Scene(service.SEQUENCE, service.MOODS),
    "village": Scene(village.SEQUENCE, village.MOODS),
}
