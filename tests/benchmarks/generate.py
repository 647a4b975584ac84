"""Write a project of N invented cases: ``python -m tests.benchmarks.generate OUT --cases 1000``."""

import argparse
import json
import sys
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tests.generator.case import Titles, write_case
from tests.generator.names import Planting
from tests.generator.photo_facts import PhotoFacts, describe_photos
from tests.generator.photos import draw_photo
from tests.generator.plan import CasePlan, plan_cases
from tests.generator.programme import write_programme

# What a project needs beside its cases; adapt it here when the plugin's set-up changes.
MKDOCS_YML = """\
site_name: 样板支部案例（测试数据）
docs_dir: content
theme:
  name: material
  language: zh
  font: false
plugins:
  - showcase
"""
INDEX_MD = """\
# 样板支部案例（测试数据）

本站内容由程序生成，单位、人名与事迹均为虚构。
"""
PLANTED = "planted.json"


@dataclass(frozen=True, slots=True)
class GeneratedProject:
    """A project on disk.

    ``cases`` are the case files' paths relative to ``root``. ``planted`` maps each invented
    project name to the cases that contain it; those in ``body_only`` stand in no front matter.
    """

    root: Path
    cases: tuple[str, ...]
    planted: dict[str, tuple[str, ...]]
    body_only: tuple[str, ...]


def generate_project(out: Path, cases: int, *, photos: int = 0, seed: int = 1) -> GeneratedProject:
    """Write a project of ``cases`` cases with ``photos`` photos each into the empty folder ``out``.

    The same arguments give the same bytes (photos: with the same Pillow). Raises
    ``FileExistsError`` where ``out`` holds anything.
    """
    if cases < 1 or photos < 0:
        raise ValueError("a project has at least one case, and no fewer than 0 photos")
    out.mkdir(parents=True, exist_ok=True)
    if any(out.iterdir()):
        raise FileExistsError(f"{out} is not empty")
    branches, plans = plan_cases(cases, seed)
    planted = _planted(plans)
    _write(out / "mkdocs.yml", MKDOCS_YML)
    _write(out / "content" / "index.md", INDEX_MD)
    _write(out / "cases" / "programme.yml", write_programme(branches, photos))
    _write(out / PLANTED, json.dumps(planted, ensure_ascii=False, indent=1) + "\n")
    for folder in {(out / plan.path).parent for plan in plans}:
        folder.mkdir(exist_ok=True)
    titles = Titles(seed)
    for plan in plans:
        pictures = describe_photos(plan, photos, seed)
        text = write_case(plan, plans, titles.choose(plan), pictures, seed)
        (out / plan.path).write_bytes(text.encode())
    if photos:
        _draw(out, (p for plan in plans for p in describe_photos(plan, photos, seed)), seed)
    return GeneratedProject(
        root=out,
        cases=tuple(sorted(plan.path for plan in plans)),
        planted=planted,
        body_only=tuple(p.name for p in plans if p.planting is not Planting.FRONT_MATTER),
    )


def _planted(plans: tuple[CasePlan, ...]) -> dict[str, tuple[str, ...]]:
    found = {plan.name: [plan.path] for plan in plans}
    for plan in plans:
        if plan.mentioned is not None:
            found[plans[plan.mentioned].name].append(plan.path)
    return {name: tuple(sorted(paths)) for name, paths in found.items()}


def _draw(out: Path, pictures: Iterable[PhotoFacts], seed: int) -> None:
    def draw(picture: PhotoFacts) -> None:
        path = out / picture.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(draw_photo(picture.path, seed))

    with ThreadPoolExecutor() as pool:  # Pillow lets go of the interpreter while it works
        for _ in pool.map(draw, pictures):
            pass


def _write(path: Path, text: str) -> None:
    """Write UTF-8 with the same line ends on every system."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def main() -> int:
    """Run the command line; return its exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.generate", description=__doc__
    )
    parser.add_argument("out", type=Path, help="an empty or new folder")
    parser.add_argument("--cases", type=int, default=1000)
    parser.add_argument("--photos", type=int, default=0, help="photos a case (default: none)")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    begun = time.perf_counter()
    try:
        project = generate_project(
            options.out, options.cases, photos=options.photos, seed=options.seed
        )
    except (ValueError, FileExistsError) as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{len(project.cases)} cases in {time.perf_counter() - begun:.1f} s: {project.root}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
