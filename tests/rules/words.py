"""What people read of faults that no fixture can bring about on every computer.

A file of ``words`` has a line for a fault, its parts between bars: kind, subject, owner, wanted
(between ``;``) and more; the last ones may be missing. Indented below stand message and help.
``UPDATE_GOLDEN=1`` writes what stands below.
"""

import os
from pathlib import Path

from showcase.findings import Fault, FaultKind, Span
from showcase.rules.registry import RULES_BY_FAULT

_FOLDER = Path(__file__).parent / "words"


def check_words(name: str) -> None:
    """Compare what a file says with what the rules say."""
    path = _FOLDER / f"{name}.txt"
    written = path.read_text(encoding="utf-8")
    heads = [line for line in written.splitlines() if not line.startswith(" ")]
    told = "".join(f"{head}\n{_words(head)}" for head in heads)
    if os.environ.get("UPDATE_GOLDEN") and told != written:
        path.write_text(told, encoding="utf-8", newline="\n")
    else:
        assert told == written


def _words(head: str) -> str:
    kind, subject, owner, wanted, more = [*head.split("|"), "", "", "", ""][:5]
    known = tuple(wanted.split(";")) if wanted else ()
    fault = Fault(FaultKind(kind), Span(), subject, owner, known, more=int(more or 0))
    word = RULES_BY_FAULT[fault.kind].word
    assert word is not None
    wording = word(fault)
    return "".join(f"    {line}\n" for line in (wording.message, *wording.help.split("\n")))
