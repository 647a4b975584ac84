"""From an entry of the plan to a JPEG file."""

from __future__ import annotations

import random
from pathlib import Path

from PIL import Image

from sample_media.brief import Brief
from sample_media.canvas import Canvas
from sample_media.lettering import label
from sample_media.palette import PAPER
from sample_media.plan import Picture
from sample_media.scenes.catalogue import SCENES

LARGEST_FILE = 350_000


def draw(picture: Picture, labelled: bool = True) -> Image.Image:
    """Draw a picture; the same entry always gives the same pixels."""
    scene = SCENES[picture.scene]
    brief = Brief(
        rng=random.Random(picture.path),
        mood=scene.moods[picture.turn % len(scene.moods)],
        turn=picture.turn,
    )
    cv = Canvas(picture.width, picture.height, PAPER)
    scene.sequence[picture.turn % len(scene.sequence)](cv, brief)
    if labelled:
        label(cv, picture.title)
    return cv.finished()


def write_jpeg(image: Image.Image, file: Path) -> None:
    """Write an image without metadata, a little coarser where it would be too large."""
    file.parent.mkdir(parents=True, exist_ok=True)
    for quality in (87, 80, 74, 66):
        image.save(
            file, "JPEG", quality=quality, subsampling="4:4:4", optimize=True, progressive=True
        )
        if file.stat().st_size <= LARGEST_FILE:
            return
    raise ValueError(f"{file} stays larger than {LARGEST_FILE} bytes")
