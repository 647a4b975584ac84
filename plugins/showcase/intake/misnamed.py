"""Files and folders in ``cases/`` whose name or place is wrong, and where they belong."""

import os

from showcase.findings import Fault, FaultKind, Span
from showcase.intake.folders import open_plain
from showcase.intake.kinds import EXTENSIONS, HEAD, TAIL, foreign_kind, kind_of
from showcase.intake.names import YEAR, proposed_file, proposed_year, shown, unportable

_TEXTS = (".md", ".txt", ".markdown", ".mdown", ".text")


def misnamed_file(entry: os.DirEntry[str], year: str) -> Fault:
    """Return what is wrong with a file that is no submission; ``year`` is empty outside a year."""
    name = entry.name
    if name.startswith("."):
        return Fault(FaultKind.HIDDEN_FILE, Span())
    if not year and YEAR.fullmatch(name):
        return Fault(FaultKind.MISPLACED, Span(), "file")
    kind = _kind(entry)
    if kind in EXTENSIONS:
        return Fault(FaultKind.MISPLACED, Span(), "media")
    if kind:
        return Fault(FaultKind.FOREIGN_TYPE, Span(), kind)
    stem = name.casefold().partition(".")[0]
    if not year and stem in {"programme", "wording"}:
        good = "programme.yml" if stem == "programme" else "wording.csv"
        return Fault(FaultKind.BAD_NAME, Span(), shown(name), "table", (good,))
    good = proposed_file(name)
    if not year and name == good:
        return Fault(FaultKind.MISPLACED, Span(), "yearless")
    wanted = (f"{year or '四位年份'}/{good}",) if good else ()
    if not name.lower().endswith(_TEXTS) and "." in name:
        return Fault(FaultKind.BAD_NAME, Span(), shown(name), "ending", wanted)
    reason = unportable(name, f"cases/{year}/{name}")[0]
    return Fault(FaultKind.BAD_NAME, Span(), shown(name), _problem(name, reason), wanted)


def misnamed_folder(name: str) -> Fault:
    """Return what is wrong with a folder in ``cases/`` that is no year."""
    if name.startswith("."):
        return Fault(FaultKind.HIDDEN_FILE, Span())
    year = proposed_year(name)
    return Fault(FaultKind.BAD_NAME, Span(), shown(name), "year", (year,) if year else ())


def _problem(name: str, reason: str) -> str:
    """Return the first thing that a person should know about a case file's name."""
    if reason in {"unseen", "device"}:
        return reason
    if any("\u3400" <= character <= "\u9fff" for character in name):
        return "hanzi"
    if not name.lower().endswith(".md"):
        return "ending"
    if name != name.lower():
        return "capital"
    return "long" if len(name) > 63 else "character"


def _kind(entry: os.DirEntry[str]) -> str:
    """Return what the file is by its content, if it is one that people hand in by mistake."""
    ending = "." + entry.name.lower().rpartition(".")[2]
    try:
        with open_plain(entry.path) as (stream, status):
            start = stream.read(HEAD)
            stream.seek(max(0, status.st_size - TAIL))
            return kind_of(start) or foreign_kind(start, stream.read(TAIL), ending)
    except (OSError, ValueError):
        return ""
