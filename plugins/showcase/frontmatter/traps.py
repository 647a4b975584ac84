"""Slips that YAML either swallows or reports in the wrong place, found on the raw lines.

Each is noted where the author made it and mended in the copy that goes on to YAML, so that
one slip doesn't hide the next.
"""

import re

from showcase.findings import Fault, FaultKind, Span

_KEY = r"^(?P<lead>[ \t\u3000]*(?:-[ ]+)?)(?P<key>[^\s:\uff1a#'\"{}\[\],&*!|>%@`-][^:\uff1a#]{0,19}?)[ \u3000]*"
_FULL_WIDTH_COLON = re.compile(_KEY + "\uff1a")
_MISSING_SPACE = re.compile(_KEY + r":(?P<next>[^\s/])")
_INDENT = re.compile(r"^[ \t\u3000]+")


def find_traps(
    lines: tuple[str, ...], first_line: int, spellings: frozenset[str]
) -> tuple[tuple[str, ...], tuple[Fault, ...]]:
    """Return the lines mended, and the faults; ``spellings`` are all keys that may occur."""
    mended: list[str] = []
    faults: list[Fault] = []
    for number, line in enumerate(lines, first_line):
        line, indent_fault = _mend_indent(line, number)
        line, colon_fault = _mend_colon(line, number, spellings)
        mended.append(line)
        faults += [fault for fault in (indent_fault, colon_fault) if fault]
    return tuple(mended), tuple(faults)


def _mend_indent(line: str, number: int) -> tuple[str, Fault | None]:
    match = _INDENT.match(line)
    indent = match.group() if match else ""
    for character, kind in (("\t", FaultKind.TAB_INDENT), ("\u3000", FaultKind.FULL_WIDTH_INDENT)):
        if character in indent and line.strip():
            plain = indent.replace("\t", "  ").replace("\u3000", "  ")
            span = Span.on_line(number, indent.index(character) + 1, indent.count(character))
            return plain + line[len(indent) :], Fault(kind, span)
    return line, None


def _mend_colon(line: str, number: int, spellings: frozenset[str]) -> tuple[str, Fault | None]:
    match = _FULL_WIDTH_COLON.match(line)
    if match and match["key"] in spellings:
        fault = Fault(
            FaultKind.FULL_WIDTH_COLON, Span.on_line(number, match.end(), 1), match["key"]
        )
        return f"{line[: match.end() - 1]}: {line[match.end() :].lstrip()}", fault
    match = _MISSING_SPACE.match(line)
    if match and match["key"] in spellings:
        colon = match.start("next")
        fault = Fault(FaultKind.MISSING_SPACE, Span.on_line(number, colon, 1), match["key"])
        return f"{line[:colon]} {line[colon:]}", fault
    return line, None
