"""Build the same cases with us and with others: ``python -m tests.benchmarks.rivals.run``."""

import argparse
import json
import shlex
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from showcase.build.project import load_casebook
from tests.benchmarks.generate import generate_project
from tests.benchmarks.measure import Cost, measure, together
from tests.benchmarks.report import Row, format_ratios, format_table, to_json
from tests.benchmarks.rivals.contender import Contender
from tests.benchmarks.rivals.hugo import hugo
from tests.benchmarks.rivals.material import material
from tests.benchmarks.rivals.ours import ours
from tests.benchmarks.search.engine import UnavailableError

_TURNS = ("cold", "nothing changed", "one case changed")
_FLOOR = Path(__file__).with_name("floor.py")
_RIVALS = {"hugo": hugo, "material": material}


def main() -> int:
    """Run the command line; return 0 if every run did what it should, else 1."""
    options = _parser().parse_args()
    rows: list[Row] = []
    for size in options.cases:
        with tempfile.TemporaryDirectory(prefix="rivals-", dir=options.folder) as name:
            found = [*_measure_size(Path(name), size, options)]
        rows += found
        print(format_table(found))
        print(format_ratios(found), flush=True)
    if options.json:
        settings: dict[str, object] = {"seed": options.seed, "repeat": options.repeat}
        text = json.dumps(to_json(rows, settings), ensure_ascii=False, indent=2)
        options.json.write_bytes(f"{text}\n".encode())
    return 1 if any(row.notes for row in rows) else 0


def _measure_size(folder: Path, size: int, options: argparse.Namespace) -> Iterator[Row]:
    """Yield a row for each contender and turn; each repeat goes through all of them."""
    _say(f"{size} cases: generating")
    contenders = [*_contenders(folder, size, options)]
    costs: dict[tuple[str, str], list[Cost]] = {}
    notes: dict[tuple[str, str], dict[str, None]] = {}
    for repeat in range(1, options.repeat + 1):
        for contender in contenders:
            for turn in _TURNS:
                _say(f"{size} cases: {contender.name}, {turn} ({repeat} of {options.repeat})")
                cost, wrong = _run(contender, turn, options.timeout)
                key = (contender.name, turn)
                costs.setdefault(key, []).append(cost)
                notes.setdefault(key, {}).update({wrong: None} if wrong else {})
            if contender is contenders[0]:
                costs.setdefault(("floor", "cold"), []).append(_floor(contender, folder / "floor"))
                notes.setdefault(("floor", "cold"), {})
            contender.make_cold()  # the disk needn't hold all sites at once
    for (name, turn), found in costs.items():
        yield Row(size, f"{name}, {turn}", tuple(found), tuple(notes[name, turn]))


def _contenders(folder: Path, size: int, options: argparse.Namespace) -> Iterator[Contender]:
    project = generate_project(folder / "project", size, seed=options.seed).root
    casebook = load_casebook(project)
    assert casebook is not None
    yield ours(folder, project, options.command)
    for name in options.rivals:
        try:
            yield _RIVALS[name](casebook.cases, project, folder, options.rival_python)
        except UnavailableError as error:
            _say(f"{name} left out: {error}")


def _run(contender: Contender, turn: str, timeout: float) -> tuple[Cost, str]:
    changed = turn == "one case changed"
    prepare: Callable[[], None] = {
        "cold": contender.make_cold,
        "one case changed": contender.change,
    }.get(turn, lambda: None)
    prepare()
    try:
        cost = together(
            measure(command, timeout=timeout, extra=contender.environment)
            for command in contender.commands
        )
        if cost.status:
            _say(cost.tail)
            return cost, f"exit status {cost.status}"
        return cost, contender.wrong(changed=changed)
    finally:
        if changed:
            contender.restore()


def _floor(contender: Contender, out: Path) -> Cost:
    """Return what reading and hashing its cases and writing the bytes of its site costs."""
    paths = (contender.sources, contender.site, out)
    try:
        command = [sys.executable, "-I", str(_FLOOR), *map(str, paths)]
        return measure(command, timeout=600, extra={})
    finally:
        shutil.rmtree(out, ignore_errors=True)


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m tests.benchmarks.rivals.run", description=__doc__)
    add = parser.add_argument
    add("--cases", type=_sizes, default=[1000], help="sizes, parted by commas")
    add("--rivals", type=lambda text: text.split(","), default=list(_RIVALS), help="hugo,material")
    add("--rival-python", type=_absolute, required=True, help="a Python that has the rivals")
    add("--seed", type=int, default=1)
    add("--repeat", type=int, default=1, help="runs of every turn (default: 1)")
    add("--timeout", type=float, default=3600, help="seconds until a run is killed")
    add("--folder", type=Path, help="where to put projects and sites meanwhile")
    add("--json", type=Path, help="a file for all figures")
    add(
        "--command",
        type=shlex.split,
        default=[sys.executable, "-m", "showcase"],
        help="what we are",
    )
    return parser


def _sizes(text: str) -> list[int]:
    return [int(part) for part in text.split(",")]


def _absolute(text: str) -> Path:
    return Path(text).absolute()  # but not resolved: a venv's Python is a link


if __name__ == "__main__":
    sys.exit(main())
