"""The child process that runs Typst: ``python -m showcase.booklet.child JOB.json``.

Typst parses and lays out what others wrote; a child can be limited in memory and killed.
The job is a JSON file, the answer one line of JSON on standard output.
"""

import json
import sys
from pathlib import Path
from typing import Any, Literal

_PICTURE_PPI = 150.0


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
        font_paths=job["fonts"],
        ignore_system_fonts=True,
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


def main(path: str) -> int:
    """Run the job in a file and print the answer."""
    job = json.loads(Path(path).read_text("utf-8"))
    _limit_memory(job["memory"])
    print(json.dumps(run_job(job)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
