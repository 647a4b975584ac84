"""Mending media files: what is to be done, told beforehand or carried out."""

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from showcase.build.media_operations import OPERATIONS
from showcase.build.overwriting import overwrite_media
from showcase.findings import Finding, MediaFix, Operation
from showcase.model.submission import MediaFile


@dataclass(frozen=True, slots=True)
class MediaMending:
    """What ``showcase fix`` would do to one media file, and the findings that go with it."""

    file: MediaFile
    operations: tuple[Operation, ...]
    mended: tuple[Finding, ...]

    @property
    def path(self) -> str:
        """The file's path, relative to the project's root."""
        return self.file.path

    @property
    def told(self) -> str:
        """What is done, in Chinese."""
        return "；".join(OPERATIONS[operation].tell(self.file) for operation in self.operations)


def plan_media(findings: Iterable[Finding], media: Iterable[MediaFile]) -> tuple[MediaMending, ...]:
    """Return what the findings want done to a submission's own files, in the order of these."""
    wanted: dict[str, list[tuple[Finding, Operation]]] = {}
    for finding in findings:
        if isinstance(finding.fix, MediaFix):
            wanted.setdefault(finding.fix.path, []).append((finding, finding.fix.operation))
    return tuple(
        MediaMending(
            file,
            tuple(dict.fromkeys(operation for _, operation in wanted[file.path])),
            tuple(finding for finding, _ in wanted[file.path]),
        )
        for file in media
        if file.path in wanted
    )


def mend_media(root: Path, mending: MediaMending) -> int:
    """Carry it out and return the file's new size; NotWritten where that can't be done."""

    def make(source: Path, target: Path) -> None:
        _operate(mending, source, target)

    return overwrite_media(root, mending.path, mending.file.digest, make)


def size_after(root: Path, mending: MediaMending) -> int:
    """Return what a file's size would be, and leave it alone; NotWritten as above."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / f"made{Path(mending.path).suffix}"
        _operate(mending, root / mending.path, made)
        return made.stat().st_size


def _operate(mending: MediaMending, source: Path, target: Path) -> None:
    """Do one after another, each with what the one before has made."""
    with tempfile.TemporaryDirectory() as folder:
        for number, operation in enumerate(mending.operations, 1):
            last = number == len(mending.operations)
            made = target if last else Path(folder) / f"{number}{target.suffix}"
            OPERATIONS[operation].do(mending.file, source, made)
            source = made
