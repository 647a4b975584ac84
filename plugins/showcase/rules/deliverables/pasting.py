"""Lines to paste that fit how an author has written the rest."""

import json
import re
from collections.abc import Iterable

from showcase.model.submission import Submission

_PLAIN = re.compile(r"[^\s\[\]{},:#\"'&*!|>%@`?~-][^\[\]{},:#\"'\n]*")


def lines_to_paste(
    submission: Submission, key: str, name: str, given: Iterable[tuple[str, str | None, str]]
) -> str:
    """Return what to paste under ``key``, which people call ``name``.

    ``given`` are the name of each entry, what the author wrote and, where that is nothing, an
    example as it would be written. Where the author wrote all on one line it is that line, whole;
    else only the lines that are missing.
    """
    place = submission.place(key)
    line = submission.text.split("\n")[place.line - 1]
    if line[place.column - 1 : place.column] != "{":
        return "".join(f"\n  {entry}: {example}" for entry, value, example in given if not value)
    entries = [f"{entry}: {_written(value) or example}" for entry, value, example in given]
    return f"\n{name}: {{{', '.join(entries)}}}"


def _written(value: str | None) -> str:
    if not value:
        return ""
    return value if _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)
