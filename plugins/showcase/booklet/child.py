"""The child process that runs Typst: ``python -m showcase.booklet.child MEMORY``.

Typst parses and lays out what others wrote; a child can be limited in memory and killed.
Each line on standard input is a job as JSON, each line of standard output the answer to one.
"""

import json
import os
import sys
import threading
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    import typst

_PICTURE_PPI = 150.0


def main(memory: int) -> None:
    """Do one job after another until there are no more."""
    _limit_memory(memory)
    for job in _jobs():
        print(json.dumps(run_job(json.loads(job))), flush=True)


def _jobs() -> Iterator[str]:
    """Yield the jobs. Where the parent has gone, this process ends in the midst of whatever it does."""
    waiting: SimpleQueue[str] = SimpleQueue()

    def read() -> None:
        for line in sys.stdin:
            waiting.put(line)
        os._exit(0)

    threading.Thread(target=read, daemon=True).start()
    while True:
        yield waiting.get()


def _limit_memory(limit: int) -> None:
    """Cap the address space; Windows has no such limit and goes without."""
    try:
        import resource
    except ImportError:
        return
    if limit:
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def run_job(job: dict[str, Any]) -> dict[str, Any]:
    """Compile and return ``{"pages", "warnings"}`` or ``{"error", "detail"}``.

    What is made, a PDF or the PNG of a single page, the ending of ``job["out"]`` says.
    """
    import pikepdf
    import typst

    out = Path(job["out"])
    kind: Literal["pdf", "png"] = "png" if out.suffix == ".png" else "pdf"

    compiler = typst.Compiler(
        job["main"],
        root=job["root"],
        font_paths=_fonts(*job["fonts"]),
        ignore_system_fonts=True,
        sys_inputs=job["inputs"],
        package_path=job["packages"],
        package_cache_path=job["packages"],
    )
    try:
        data, warnings = compiler.compile_with_warnings(
            format=kind,
            ppi=_PICTURE_PPI,
            timestamp=job["timestamp"],
            pdf_standards=job["standards"],
        )
    except typst.TypstError as error:
        return {"error": error.message, "detail": error.diagnostic}
    if not isinstance(data, bytes):
        return {"error": "no single file", "detail": ""}
    out.write_bytes(data)
    told = [str(warning) for warning in warnings]
    if kind == "png":
        return {"pages": 1, "warnings": told}
    with pikepdf.open(out) as pdf:
        return {"pages": len(pdf.pages), "warnings": told}


@cache
def _fonts(*folders: str) -> "typst.Fonts":
    """Look through the folders once, not for every job."""
    import typst

    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=list(folders)
    )


if __name__ == "__main__":
    main(int(sys.argv[1]))
