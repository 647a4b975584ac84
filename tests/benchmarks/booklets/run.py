"""Measure the booklets: ``python -m tests.benchmarks.booklets.run [--rival-python PYTHON]``."""

import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.measure import Cost, measure
from tests.benchmarks.workspace import Workspace, set_up

_STEP = [sys.executable, "-m", "tests.benchmarks.booklets.step"]
_RIVAL = "import sys, weasyprint; weasyprint.HTML(sys.argv[1]).write_pdf(sys.argv[2])"
_HOURS = 4 * 3600


def main() -> None:
    """Read the options and print a line for each step."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.booklets.run", description=__doc__
    )
    parser.add_argument("--cases", type=int, default=300)
    parser.add_argument("--photos", type=int, default=3, help="photos a case")
    parser.add_argument("--branches", type=int, default=30, help="booklets of units")
    parser.add_argument("--rival-python", help="a Python that has WeasyPrint")
    parser.add_argument("--folder", type=Path, help="keeps what is made for the next run")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="showcase-booklets-") as name:
        folder = options.folder or Path(name)
        if (folder / "project").is_dir():
            space = _known(folder)
        else:
            space = set_up(folder, options.cases, photos=options.photos, seed=1)
        _measure_all(space, options.branches, options.rival_python)


def _known(folder: Path) -> Workspace:
    root = folder / "project"
    cases = tuple(sorted(p.relative_to(root).as_posix() for p in root.glob("cases/*/*.md")))
    return Workspace(folder, cases, frozenset())


def _measure_all(space: Workspace, branches: int, rival: str | None) -> None:
    root = str(space.project)
    _forget_books(space.project)
    shutil.rmtree(space.project / ".cache" / "showcase" / "print-photo", ignore_errors=True)
    _print_row("one book, photos not made before", _run("book", root))
    _forget_books(space.project)
    ours = _run("book", root)
    _print_row("one book, photos made", ours)
    _run("branches", root, str(branches))
    _forget_books(space.project)
    _print_row(f"{branches} booklets of units, photos made", _run("branches", root, str(branches)))
    _print_row("the same, nothing changed", _run("branches", root, str(branches)))
    changed = next(path for path in space.cases if _is_first_units(space, path))
    _print_row(
        "the same, one case changed", _with_change(space, changed, "branches", str(branches))
    )
    _run("book", root)
    _print_row("one book, one case changed", _with_change(space, changed, "book"))
    if rival:
        _measure_rival(space, rival, ours)


def _is_first_units(space: Workspace, path: str) -> bool:
    """Tell whether a case belongs to one of the units that are measured: the first of all does."""
    return Path(path).stem.startswith("u01c01b01")


def _with_change(space: Workspace, path: str, *step: str) -> Cost:
    case = space.project / path
    text = case.read_text("utf-8")
    case.write_bytes(text.replace("\n\n[^1]:", "\n\n测量时新添的一句话。\n\n[^1]:", 1).encode())
    try:
        return _run(step[0], str(space.project), *step[1:])
    finally:
        case.write_bytes(text.encode())


def _measure_rival(space: Workspace, rival: str, ours: Cost) -> None:
    pages = space.folder / "html"
    if not (pages / "book.html").is_file():
        pages.mkdir(exist_ok=True)
        _run("html", str(space.project), str(pages))
    out = space.folder / "weasyprint.pdf"
    cost = measure(
        [rival, "-c", _RIVAL, str(pages / "book.html"), str(out)], timeout=_HOURS, extra={}
    )
    if cost.status:
        raise SystemExit(f"WeasyPrint: status {cost.status}\n{cost.tail}")
    print(_figures("WeasyPrint, the same book", cost))
    if cost.cpu and ours.cpu:
        print(
            f"WeasyPrint needs {cost.wall / ours.wall:.1f} times our seconds on the clock, "
            f"{cost.cpu / ours.cpu:.1f} times our seconds of processor, reading the project included"
        )


def _run(*step: str) -> Cost:
    cost = measure([*_STEP, *step], timeout=_HOURS, extra={"PYTHONUTF8": "1"})
    if cost.status:
        raise SystemExit(f"{' '.join(step)}: status {cost.status}\n{cost.tail}")
    return cost


def _forget_books(root: Path) -> None:
    for kept in ("booklet-files", "booklet-facts", "booklet-entry"):
        shutil.rmtree(root / ".cache" / "showcase" / kept, ignore_errors=True)


def _print_row(name: str, cost: Cost) -> None:
    told = json.loads(cost.tail.splitlines()[-1])
    print(
        f"{_figures(name, cost)}; of it {told['seconds']:.1f} s for {told['books']} books "
        f"({told['made']} made), {told['cases']} cases, {told['pages']} pages, "
        f"{told['bytes'] / 1e6:.0f} MB"
    )


def _figures(name: str, cost: Cost) -> str:
    return (
        f"{name}: {cost.wall:.1f} s, {cost.cpu or 0:.1f} s of processor, "
        f"all processes {(cost.tree or 0) / 1e9:.2f} GB"
    )


if __name__ == "__main__":
    main()
