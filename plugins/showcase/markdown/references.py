"""Definitions: ``[label]: address`` and ``[^label]: note``, which readers see only where used.

So what is defined and not used is lost without a trace, unless it is noted here.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from markdown_it.common.utils import normalizeReference, unescapeAll
from markdown_it.rules_block import StateBlock
from mdit_py_plugins.footnote.index import footnote_def

from showcase.findings import Fault, FaultKind, Span
from showcase.markdown.places import Places

# On one line, to something that looks like an address: “[注]: 数据来自校报” is text.
_DEFINITION = re.compile(
    r"\[(?!\^)((?:[^\[\]\\\n]|\\.){1,200})\]:[ \t]*(?:<([^<>\n]*)>|([^\s<]\S*))"
    r"(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*"
)
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|[.#/]|[^/]*[./]")


@dataclass(slots=True)
class Definitions:
    """What is defined: ``notes`` are labels with the line of each definition, from 0."""

    notes: list[tuple[str, int]] = field(default_factory=list)
    references: dict[str, int] = field(default_factory=dict)
    lines: list[int] = field(default_factory=list)


def definitions_of(env: dict[str, Any]) -> Definitions:
    """Return the definitions that the rules below keep in markdown-it's environment."""
    found = env.setdefault("definitions", Definitions())
    assert isinstance(found, Definitions)
    return found


def reference(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a definition that stands on one line. markdown-it's own takes minutes for a long list."""
    first = state.bMarks[start] + state.tShift[start]
    if state.src[first : first + 1] != "[" or state.is_code_block(start):
        return False
    match = _DEFINITION.fullmatch(state.src, first, state.eMarks[start])
    if match is None:
        return False
    target = match[2] if match[3] is None else match[3]
    if match[3] and not _ADDRESS.match(match[3]):
        return False
    if silent:
        return True
    label = normalizeReference(match[1])
    env: dict[str, Any] = state.env  # type: ignore[assignment]
    found = definitions_of(env)
    found.lines.append(start)
    if label not in found.references:
        found.references[label] = start
        href = unescapeAll(target)
        env.setdefault("references", {})[label] = {"title": "", "href": href}
    state.line = start + 1
    return True


def note(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read the definition of a footnote and remember where it stands."""
    if not footnote_def(state, start, end, silent):
        return False
    if not silent:
        at = state.bMarks[start] + state.tShift[start] + 2
        label = state.src[at : state.src.index("]", at)]
        definitions_of(state.env).notes.append((label, start))  # type: ignore[arg-type]
    return True


def unused_definitions(env: dict[str, Any], used: set[str], places: Places) -> list[Fault]:
    """Return faults for what is defined and not used, or defined again."""
    found = definitions_of(env)
    refs: dict[str, int] = env.get("footnotes", {}).get("refs", {})
    faults = []
    known: dict[str, int] = {}
    for label, index in found.notes:
        span = _label_span(places, index, f"[^{label}]:")
        if label in known:
            first = str(places.line(known[label]))
            faults.append(Fault(FaultKind.DUPLICATE_FOOTNOTE, span, label, first))
        elif refs.get(f":{label}", -1) < 0:
            faults.append(Fault(FaultKind.UNUSED_FOOTNOTE, span, label))
        known.setdefault(label, index)
    for label, index in found.references.items():
        if label not in used:
            faults.append(
                Fault(FaultKind.UNUSED_REFERENCE, places.whole(index), places.text(index).strip())
            )
    return faults


def _label_span(places: Places, index: int, label: str) -> Span:
    column = max(places.text(index).find(label), 0)
    return places.on(index, column, column + len(label))


def hidden_definitions(env: dict[str, Any], places: Places) -> list[Span]:
    """Return the places of definitions that readers don't see."""
    found = definitions_of(env)
    spans = [places.whole(index) for index in found.lines]
    return spans + [_label_span(places, index, f"[^{label}]:") for label, index in found.notes]
