"""Files that haven't changed since they were last looked at.

A file whose size, times and number are what they were is not read again. As git does it: a file
that was written just before it was looked at is not trusted, because it could be written
again within the same tick of the clock.
"""

import os
import time

import msgspec

from showcase.cache import Store, dump_record, load_record
from showcase.findings import FaultKind
from showcase.intake.contents import KeptLook, Look, edition
from showcase.model.submission import MediaFile

_FRESH = 2_000_000_000
"""Nanoseconds; the clocks of network drives and of FAT are that coarse."""


class _Row(msgspec.Struct, frozen=True, array_like=True):
    stamp: str
    look: KeptLook


class _Stamps(msgspec.Struct, frozen=True, array_like=True):
    edition: str
    files: dict[str, _Row]


class Stamps:
    """What is known of files by their paths; kept as one entry, because there may be thousands."""

    def __init__(self, kept: Store) -> None:
        self._kept = kept
        # Decides only what is kept for the next time, never what is found.
        self._now = time.time_ns()
        self._old = _load(kept)
        self._new: dict[str, _Row] = {}

    def known(self, path: str, status: os.stat_result) -> Look | None:
        """Return what is known of a file, or None where it is to be looked at."""
        row = self._old.get(path)
        if row is None or row.stamp != _stamp(status):
            return None
        self._new[path] = row
        return row.look.at(path)

    def note(self, path: str, status: os.stat_result, look: Look) -> None:
        """Remember what a file was found to be; ``status`` was read before its content."""
        tried = isinstance(look, MediaFile) or look.kind is not FaultKind.UNREADABLE
        if tried and status.st_mtime_ns < self._now - _FRESH:
            self._new[path] = _Row(_stamp(status), KeptLook.of(look))

    def save(self) -> None:
        """Keep what was noted, without files that are no more."""
        if self._new == self._old:
            return
        self._kept.put("stamps", "media", dump_record(_Stamps(edition(), self._new)))


def _load(kept: Store) -> dict[str, _Row]:
    record = load_record(kept.get("stamps", "media"), _Stamps)
    return record.files if record is not None and record.edition == edition() else {}


def _stamp(status: os.stat_result) -> str:
    parts = (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
    return " ".join(map(str, parts))
