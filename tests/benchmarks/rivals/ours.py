"""We: check, related cases, search index, all pages; no booklets, no photos."""

from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.rivals.contender import Contender


def ours(folder: Path, project: Path, command: Sequence[str]) -> Contender:
    """Return ourselves, on the generated project itself."""
    site = folder / "ours"
    build = (*command, "build", "--no-booklets", "-C", str(project), "-o", str(site))
    return Contender(
        "showcase",
        project / "cases",
        site,
        "search/*",
        (build,),
        (site, project / ".cache"),
        {"XDG_CACHE_HOME": str(folder / "cache"), "PYTHONUTF8": "1"},
    )
