"""Finding out which cases keep a book from being set, by setting each alone."""

import time
from collections.abc import Mapping
from pathlib import Path

from showcase.booklet.data import BookData, Offprint, Origin
from showcase.booklet.errors import TypesettingError
from showcase.booklet.fonts import FontSet
from showcase.booklet.process import Job, Limits, Typesetter
from showcase.booklet.workspace import OFFPRINT, data_bytes

_SECONDS = 30.0
"""What a case alone may take; most take a twentieth of a second."""


def find_broken(
    book: BookData,
    folder: Path,
    fonts: FontSet,
    timestamp: int,
    limits: Limits,
) -> Mapping[str, str]:
    """Map the id of each case that can't be set to the reason; empty where it isn't for a case.

    ``folder`` is the filled workspace of the book. The search takes no longer than the book
    itself might have: what was not found by then stays unknown, and so does everything.
    """
    cases = [case for part in book.parts for case in part.cases]
    allowed = limits.seconds_for(len(cases))
    begun = time.monotonic()
    broken: dict[str, str] = {}
    # A case that wants half of what the whole book may have is the one that broke it.
    with Typesetter(limits.memory // 2) as typesetter:
        for case in cases:
            alone = Offprint(book.setup, book.running, case, Origin())
            (folder / "alone.json").write_bytes(data_bytes(alone))
            out = folder.with_name("alone.pdf")
            job = Job(folder, OFFPRINT, out, fonts, timestamp, data="alone.json")
            try:
                typesetter.set(job, min(_SECONDS, allowed))
            except TypesettingError as error:
                broken[case.id] = str(error)
            if time.monotonic() - begun > allowed:
                return {}
    return broken
