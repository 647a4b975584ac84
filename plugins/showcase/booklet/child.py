"""The child process that runs Typst: ``python -m showcase.booklet.child JOB.json``.

Typst parses and lays out what others wrote; a child can be limited in memory and killed.
The job is a JSON file, the answer one line of JSON on standard output.
"""

import json
import sys
from pathlib import Path
from typing import Any


def _limit_memory(limit: int) -> None:
    """Cap the address space; Windows has no such limit and goes without."""
    try:
        import resource
    except ImportError:
        return
    if limit:
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def run_job(job: dict[str, Any]) -> dict[str, Any]:
    """Compile and return ``{"pages", "warnings"}`` or ``{"error", "detail"}``."""
    import pikepdf
    import typst

    compiler = typst.Compiler(
        job["main"],
        root=job["root"],
        font_paths=job["fonts"],
        ignore_system_fonts=True,
        package_path=job["packages"],
        package_cache_path=job["packages"],
    )
    try:
        data, warnings = compiler.compile_with_warnings(
            format="pdf", timestamp=job["timestamp"], pdf_standards=job["standards"]
        )
    except typst.TypstError as error:
        return {"error": error.message, "detail": error.diagnostic}
    if not isinstance(data, bytes):
        return {"error": "no single PDF", "detail": ""}
    Path(job["out"]).write_bytes(data)
    with pikepdf.open(job["out"]) as pdf:
        return {"pages": len(pdf.pages), "warnings": [str(warning) for warning in warnings]}


def main(path: str) -> int:
    """Run the job in a file and print the answer."""
    job = json.loads(Path(path).read_text("utf-8"))
    _limit_memory(job["memory"])
    print(json.dumps(run_job(job)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
