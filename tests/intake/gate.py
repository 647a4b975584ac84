"""Projects at the gate, and what it says of them."""

from pathlib import Path

from showcase.build.project import open_cache
from showcase.findings import Fault, FaultKind
from showcase.intake import Source, load_sources
from showcase.rules import check_programme

CASE = "cases/2026/anli.md"
MEDIA = "media/2026/anli"
TEXT = "---\n标题: 先做一件小事\n---\n\n正文。\n"


def write(root: Path, files: dict[str, bytes | str]) -> Path:
    """Write files; texts are UTF-8."""
    for path, content in files.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def sources_of(root: Path) -> dict[str, Source]:
    """Map paths to what the gate lets in."""
    return {source.path: source for source in load_sources(root, open_cache(root))}


def told(root: Path) -> list[tuple[str, FaultKind, str]]:
    """Return path, kind and owner of each fault."""
    return [
        (source.path, fault.kind, fault.owner)
        for source in sources_of(root).values()
        for fault in source.faults
    ]


def faults_of(root: Path, path: str = CASE) -> tuple[Fault, ...]:
    """Return what the gate says of one file."""
    return sources_of(root)[path].faults


def said(path: str, fault: Fault) -> str:
    """Return what people read."""
    (finding,) = check_programme(path, (fault,))
    return f"{finding.message}。{finding.help}"
