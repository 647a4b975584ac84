"""Running the child that sets a book, within limits."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import showcase
from showcase.booklet.errors import BookletError
from showcase.booklet.fonts import FontSet

_STANDARD = "版面程序出错，没有做成汇编"


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a book may take, and how much memory (bytes of address space, POSIX only)."""

    seconds: float = 600
    memory: int = 6 * 1024**3


@dataclass(frozen=True, slots=True)
class Printed:
    """What the child answers."""

    pages: int
    warnings: tuple[str, ...]


def run_typst(
    folder: Path,
    main: str,
    out: Path,
    fonts: FontSet,
    timestamp: int,
    standards: tuple[str, ...],
    limits: Limits,
) -> Printed:
    """Compile ``main`` in ``folder`` to ``out``. Raises ``BookletError``; leaves no process."""
    job = {
        "main": str(folder / main),
        "root": str(folder),
        "out": str(out),
        "fonts": [str(path) for path in fonts.folders],
        # Two folders that don't exist: a package import fails at once, without a network.
        "packages": str(folder / "no-packages"),
        "timestamp": timestamp,
        "standards": list(standards),
        "memory": limits.memory,
    }
    job_file = out.with_suffix(".job.json")
    job_file.write_text(json.dumps(job), "utf-8")
    try:
        done = subprocess.run(
            [sys.executable, "-m", "showcase.booklet.child", str(job_file)],
            capture_output=True,
            encoding="utf-8",
            timeout=limits.seconds,
            env=_environment(),
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise BookletError(
            f"汇编排了 {limits.seconds:g} 秒还没有排完，已停下；请减少篇目或放宽时限"
        ) from None
    if done.returncode != 0:
        raise BookletError(_why(done.returncode, done.stderr))
    answer = json.loads(done.stdout)
    if "error" in answer:
        failure = BookletError(f"{_STANDARD}：{_short(answer['error'])}")
        failure.add_note(answer["detail"])  # where in the template, for whoever mends it
        raise failure
    return Printed(answer["pages"], tuple(answer["warnings"]))


def _environment() -> dict[str, str]:
    """The parent's environment, in which the child finds this very package."""
    home = str(Path(showcase.__file__).resolve().parents[1])
    paths = [home, *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"}


def _why(status: int, stderr: str) -> str:
    if status < 0 or "memory" in stderr.lower():
        return "汇编用的内存超过了上限，已停下；请减少篇目或照片，或放宽上限"
    last = stderr.strip().splitlines()
    return f"{_STANDARD}：{_short(last[-1] if last else f'退出码 {status}')}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 300 else line[:300] + "…"
