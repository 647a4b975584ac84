"""The gate of a pull request: a submission touches its own case file and media folder only.

:mod:`showcase.intake.git` tells what a change touches, this module judges it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from showcase.findings import Fault, FaultKind, Span
from showcase.intake.names import is_left_behind

TOLD = 20
"""So many foreign files are told one by one; the last tells how many follow."""
_OWN = re.compile(r"cases/([0-9]{4})/([a-z0-9-]{1,60})\.md|media/([0-9]{4})/([a-z0-9-]{1,60})/.+")


@dataclass(frozen=True, slots=True)
class Misstep:
    """A path that a change should not have touched."""

    path: str
    fault: Fault


def judge_change(
    paths: Sequence[str], deleted: frozenset[str] = frozenset()
) -> tuple[Misstep, ...]:
    """Return what a submission's change should not have touched; ``deleted`` are some of its paths.

    Whose change it is, its paths tell: it belongs to the first submission whose case file it
    writes, or else to the first whose media it writes.
    """
    by_key: dict[str, list[str]] = {}
    foreign: list[str] = []
    for path in sorted(set(paths)):
        key = _key(path)
        if key:
            by_key.setdefault(key, []).append(path)
        elif not is_left_behind(path.rpartition("/")[2]):
            foreign.append(path)
    own = _own(by_key, deleted)
    missteps = [*_foreign(foreign, own), *_others(by_key, own, deleted)]
    return tuple(sorted(missteps, key=lambda misstep: misstep.path))


def _key(path: str) -> str:
    """Return the case file that a path belongs to, or nothing."""
    match = _OWN.fullmatch(path)
    if match is None:
        return ""
    return f"cases/{match[1] or match[3]}/{match[2] or match[4]}.md"


def _own(by_key: dict[str, list[str]], deleted: frozenset[str]) -> str:
    written = [key for key, paths in by_key.items() if key in paths and key not in deleted]
    media = [key for key in by_key if key not in deleted]
    return min(written or media, default="")


def _foreign(paths: Sequence[str], own: str) -> Iterable[Misstep]:
    more = len(paths) - TOLD
    for number, path in enumerate(paths[:TOLD], start=1):
        rest = more if number == TOLD and more > 0 else 0
        yield Misstep(path, Fault(FaultKind.FOREIGN_CHANGE, Span(), path, own, more=rest))


def _others(by_key: dict[str, list[str]], own: str, deleted: frozenset[str]) -> Iterable[Misstep]:
    for key, paths in by_key.items():
        if key in deleted:
            yield Misstep(key, Fault(FaultKind.DELETED_SUBMISSION, Span(), key, own))
        elif key != own:
            yield Misstep(paths[0], Fault(FaultKind.SEVERAL_SUBMISSIONS, Span(), key, own))
