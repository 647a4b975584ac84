"""Change the rules and the front-matter reader in small ways; count the changes that tests notice.

``python -m tests.mutation.run FOLDER [PATTERN …]`` needs a system with fork, and mutmut
(``python -m pip install mutmut==3.8.1``), which makes the mutants. They are tried on the
fixtures, those of the rule's own code first; what survives them is tried on the other
tests of its part. A pattern such as ``showcase.rules.text.*`` narrows it down;
``--sample 300`` takes 300 mutants by lot, always the same, and ``--sample 300 --after 300`` the
next 300, which have none in common with the first; ``--jobs 1`` leaves a processor to others.
``FOLDER``, outside the checkout, keeps the outcomes: the same call goes on where it stopped, an
empty folder starts afresh. At the end stand the survivors and a table of families.
"""

import argparse
import fnmatch
import hashlib
import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from tests.mutation.workspace import make_workspace, mutant_names


def main(arguments: list[str]) -> int:
    """Run, and return 0 where at least nine of ten mutants were killed."""
    chosen = _parser().parse_args(arguments)
    folder: Path = chosen.folder.resolve()
    if not (folder / "mutants").exists():
        make_workspace(folder)
    kept = folder / "outcomes.json"
    outcomes: dict[str, str] = json.loads(kept.read_text("utf-8")) if kept.exists() else {}
    outcomes |= _read_outcomes(sorted(folder.glob("*-*.out")))
    names = _sample(mutant_names(folder), chosen.patterns, chosen.sample, chosen.after)
    for stage in ("fixtures", "tests"):
        left = [n for n in names if n not in outcomes or (stage, outcomes[n]) == _AGAIN]
        print(f"{stage}: {len(left)} mutants", flush=True)
        outcomes |= _try(folder, stage, left, chosen.jobs)
        kept.write_text(json.dumps(outcomes, indent=0), encoding="utf-8")
    return _report({name: outcomes.get(name, "not run") for name in names})


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("patterns", nargs="*", default=["*"])
    parser.add_argument("--sample", type=int)
    parser.add_argument("--after", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=2)
    return parser


def _sample(names: list[str], patterns: list[str], size: int | None, after: int) -> list[str]:
    wanted = [n for n in names if any(fnmatch.fnmatch(n, pattern) for pattern in patterns)]
    if size is None:
        return wanted
    # A lot that is always the same, also where mutants were added: so two samples can be disjoint.
    lots = sorted(wanted, key=lambda name: hashlib.sha256(name.encode()).digest())
    return sorted(lots[after : after + size])


_OUTCOMES = ("killed", "timed out", "survived")
_AGAIN = ("tests", "survived fixtures")


def _try(folder: Path, stage: str, names: list[str], jobs: int) -> dict[str, str]:
    """Share the mutants among processes; each writes a line ``name outcome`` a mutant."""
    path = f"{folder / 'mutants' / 'src'}:{folder / 'mutants'}"
    environment = {"PYTHONPATH": path, "PYTHONUTF8": "1"}
    outputs = [folder / f"{stage}-{number}.out" for number in range(jobs)]
    processes = []
    for number, output in enumerate(outputs):
        part = folder / f"{stage}-{number}.txt"
        part.write_text("\n".join(names[number::jobs]), encoding="utf-8")
        command = [sys.executable, "-m", "tests.mutation.trial", stage, str(part)]
        with output.open("w", encoding="utf-8") as out:
            process = subprocess.Popen(
                command, cwd=folder / "mutants", env=environment, stdout=out, stderr=out
            )
        processes.append(process)
    for process in processes:
        process.wait()
    return _read_outcomes(outputs)


def _read_outcomes(outputs: Iterable[Path]) -> dict[str, str]:
    """Read what trials wrote, also those that were cut short."""
    lines = [line.partition(" ") for out in outputs for line in out.read_text("utf-8").splitlines()]
    return {name: outcome for name, _, outcome in lines if outcome.startswith(_OUTCOMES)}


def _report(outcomes: dict[str, str]) -> int:
    families: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for name, outcome in sorted(outcomes.items()):
        families[".".join(name.split(".")[1:3])][outcome] += 1
        if outcome.startswith("survived"):
            print(f"{outcome}: {name}")
    total = sum(outcome != "not run" for outcome in outcomes.values())
    killed = sum(outcome in ("killed", "timed out") for outcome in outcomes.values())
    for family, counts in sorted(families.items()):
        print(f"{family:40} {dict(sorted(counts.items()))}")
    share = killed / total if total else 0.0
    print(f"{total} mutants, {killed} killed: {share:.1%}")
    return 0 if share >= 0.9 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
