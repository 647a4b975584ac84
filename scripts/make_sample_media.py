"""Draw the pictures and micro-videos of the sample project.

Usage: ``python scripts/make_sample_media.py [--only PATH] [--force]``

Draws what is missing under ``media/``, or everything with ``--force``. What is to be
drawn stands in ``scripts/sample_media/plan.json``. Needs Pillow, numpy, PyAV and
``pylopdf-fonts-zh-cn``; the same versions of these give the same bytes.
"""

from __future__ import annotations

import argparse
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from sample_media.captions import write_captions
from sample_media.film import write_film
from sample_media.illustrate import draw, write_jpeg
from sample_media.plan import Film, Picture, Plan, load_plan

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Read the arguments and make what they ask for."""
    parser = argparse.ArgumentParser(description="Draw the sample project's media.")
    parser.add_argument("--only", metavar="PATH", help="a path, or its beginning, from the plan")
    parser.add_argument("--force", action="store_true", help="draw again what is there")
    options = parser.parse_args()
    plan = load_plan()
    start = options.only or ""
    pictures = [p for p in plan.pictures if p.path.startswith(start)]
    films = [f for f in plan.films if f.path.startswith(start)]
    if not pictures and not films:
        parser.error(f"the plan holds no {start}")
    if not options.force:
        pictures = [p for p in pictures if not (ROOT / p.path).exists()]
        films = [f for f in films if not all((ROOT / x).exists() for x in (f.path, f.captions))]
    with ProcessPoolExecutor() as pool:
        jobs = [pool.submit(make_film, film, plan) for film in films]
        jobs += [pool.submit(make_picture, picture) for picture in pictures]
        for job in jobs:
            print(job.result())


def make_picture(picture: Picture) -> str:
    """Draw and write one picture; return a line for the terminal."""
    file = ROOT / picture.path
    write_jpeg(draw(picture), file)
    return f"{picture.path}  {file.stat().st_size // 1000} kB"


def make_film(film: Film, plan: Plan) -> str:
    """Draw and write one film and its captions; return a line for the terminal."""
    file = ROOT / film.path
    write_film(film, plan, file)
    write_captions(film, ROOT / film.captions)
    return f"{film.path}  {file.stat().st_size // 1000} kB"


if __name__ == "__main__":
    main()
