"""Measure every step on projects of several sizes: ``python -m tests.benchmarks.run``."""

import argparse
import json
import shlex
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.measure import Cost, measure
from tests.benchmarks.report import Row, format_table, to_json
from tests.benchmarks.steps import Step, plan_steps
from tests.benchmarks.workspace import Workspace, set_up

_USABLE = (0, 1)  # exit status: fine, or findings; anything else means nothing was measured


def main() -> int:
    """Run the command line; return 0 if every run did what it should, else 1."""
    options = _parser().parse_args()
    steps = plan_steps(booklets=options.booklets, options=shlex.split(options.build_options))
    rows: list[Row] = []
    for cases in options.cases:
        with tempfile.TemporaryDirectory(prefix="showcase-benchmark-") as folder:
            _say(f"{cases} cases: generating")
            space = set_up(Path(folder), cases, photos=options.photos, seed=options.seed)
            rows.extend(_measure_steps(space, steps, options))
    print(format_table(rows))
    if options.json:
        settings: dict[str, object] = {
            name: getattr(options, name) for name in ("photos", "seed", "repeat", "build_options")
        }
        text = json.dumps(to_json(rows, settings), ensure_ascii=False, indent=2)
        options.json.write_bytes(f"{text}\n".encode())
    return 1 if any(row.notes for row in rows) else 0


def _measure_steps(
    space: Workspace, steps: list[Step], options: argparse.Namespace
) -> Iterator[Row]:
    """Yield a row a step; each repeat goes through all steps, so that drift hits all alike."""
    costs: dict[str, list[Cost]] = {step.name: [] for step in steps}
    notes: dict[str, dict[str, None]] = {step.name: {} for step in steps}
    for turn in range(1, options.repeat + 1):
        built = False
        for step in steps:
            if step.needs_build and not built:
                notes[step.name]["skipped: no build to start from"] = None
                continue
            _say(f"{len(space.cases)} cases: {step.name} ({turn} of {options.repeat})")
            step.prepare(space)
            command = [*options.command, *step.command(space)]
            cost = measure(command, timeout=options.timeout, extra=space.environment)
            wrong = step.verify(space)
            if cost.status:
                _say(cost.tail)
                notes[step.name][f"exit status {cost.status}"] = None
            if cost.status in _USABLE:
                costs[step.name].append(cost)
                if wrong:
                    notes[step.name][wrong] = None
            built = step.builds and cost.status in _USABLE
    for step in steps:
        yield Row(len(space.cases), step.name, tuple(costs[step.name]), tuple(notes[step.name]))


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _sizes(text: str) -> list[int]:
    sizes = [int(part) for part in text.split(",")]
    if min(sizes) < 1:
        raise ValueError(text)
    return sizes


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m tests.benchmarks.run", description=__doc__)
    add = parser.add_argument
    add("--cases", type=_sizes, default=[100, 1000], help="sizes, parted by commas")
    add("--photos", type=int, default=0, help="photos a case (default: none)")
    add("--seed", type=int, default=1)
    add("--repeat", type=int, default=3, help="runs of every step (default: 3)")
    add("--booklets", action="store_true", help="also build with booklets")
    add("--build-options", default="", help='more options for every build, as "--jobs 2"')
    add("--timeout", type=float, default=3600, help="seconds until a run is killed")
    add("--json", type=Path, help="a file for all figures")
    add(
        "--command",
        type=shlex.split,
        default=[sys.executable, "-m", "showcase"],
        help="what to measure instead of this Python's showcase",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
