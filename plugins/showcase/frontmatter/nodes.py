"""YAML as a tree of texts with places: no types guessed, no aliases, no tags, no depth.

``1.10``, ``是``, ``null`` and ``2026-06-30`` all stay what the author wrote.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from showcase.findings import Fault, FaultKind, Span

MAX_DEPTH = 12
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class ScalarNode:
    """A value; ``plain`` where it stands without quotes."""

    value: str
    span: Span
    plain: bool


@dataclass(frozen=True, slots=True)
class ListNode:
    """A list."""

    items: tuple["Node", ...]
    span: Span


@dataclass(frozen=True, slots=True)
class MapNode:
    """Keys with values, in the author's order, doubles included."""

    pairs: tuple[tuple["Node", "Node"], ...]
    span: Span


Node = ScalarNode | ListNode | MapNode


class _Refused(Exception):
    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.kind)
        self.fault = fault


def parse_nodes(text: str, first_line: int = 1) -> tuple[Node | None, tuple[Fault, ...]]:
    """Return the tree of ``text``, whose first line is the file's ``first_line``, and faults."""
    try:
        events = _Events(yaml.parse(text, Loader=_Loader), first_line)
        node = events.document()
    except _Refused as refused:
        return None, (refused.fault,)
    except yaml.MarkedYAMLError as error:
        return None, (_syntax_fault(error, first_line),)
    except (yaml.YAMLError, ValueError):
        return None, (Fault(FaultKind.YAML_SYNTAX, Span.on_line(first_line)),)
    return node, tuple(events.faults)


class _Events:
    """Composes nodes from the parser's events."""

    def __init__(self, events: Iterator[yaml.Event], first_line: int) -> None:
        self._events = events
        self._first = first_line
        self.faults: list[Fault] = []

    def document(self) -> Node | None:
        node: Node | None = None
        for event in self._events:
            if isinstance(event, yaml.NodeEvent):
                if node is not None:
                    raise _Refused(Fault(FaultKind.YAML_FEATURE, self._span(event), "---"))
                node = self._node(event, 1)
        return node

    def _node(self, event: yaml.Event, depth: int) -> Node:
        span = self._span(event)
        if depth > MAX_DEPTH:
            raise _Refused(Fault(FaultKind.TOO_DEEP, span))
        self._refuse_features(event, span)
        if isinstance(event, yaml.ScalarEvent):
            return ScalarNode(event.value, span, plain=not event.style)
        children: list[Node] = []
        for child in self._events:
            if isinstance(child, yaml.CollectionEndEvent):
                end = self._span(child)
                whole = Span(span.line, span.column, end.end_line, end.end_column)
                if isinstance(event, yaml.SequenceStartEvent):
                    return ListNode(tuple(children), whole)
                return MapNode(tuple(zip(children[::2], children[1::2], strict=True)), whole)
            children.append(self._node(child, depth + 1))
        raise _Refused(Fault(FaultKind.YAML_SYNTAX, span))

    def _refuse_features(self, event: yaml.Event, span: Span) -> None:
        if isinstance(event, yaml.AliasEvent):
            raise _Refused(Fault(FaultKind.YAML_FEATURE, span, "*"))
        if getattr(event, "anchor", None):
            raise _Refused(Fault(FaultKind.YAML_FEATURE, span, "&"))
        if getattr(event, "tag", None) not in (None, "!"):
            raise _Refused(Fault(FaultKind.YAML_FEATURE, span, "!"))

    def _span(self, event: yaml.Event) -> Span:
        start, end = event.start_mark, event.end_mark
        if start is None or end is None:  # the parser marks every event; its types don't say so
            return Span.on_line(self._first)
        return Span(
            start.line + self._first, start.column + 1, end.line + self._first, end.column + 1
        )


def _syntax_fault(error: yaml.MarkedYAMLError, first_line: int) -> Fault:
    """Place the parser's error where the author made it, and name the few causes we can tell.

    For what was opened and not closed that is the place where it was opened, which the parser
    calls the context; its own place is where it gave up, often lines further down.
    """
    context, problem = error.context or "", error.problem or ""
    opened = error.context_mark or error.problem_mark
    stopped = error.problem_mark or error.context_mark
    for word, mark in (("alias", "*"), ("anchor", "&"), ("tag", "!")):
        if word in context:
            return Fault(FaultKind.YAML_FEATURE, _place(opened, first_line), mark)
    if "quoted scalar" in context:
        return Fault(FaultKind.YAML_SYNTAX, _place(opened, first_line), "quote")
    if "flow" in context:
        return Fault(FaultKind.YAML_SYNTAX, _place(opened, first_line), "bracket")
    if "mapping values are not allowed" in problem:
        return Fault(FaultKind.YAML_SYNTAX, _place(stopped, first_line), "colon")
    if "could not find expected ':'" in problem:
        return Fault(FaultKind.YAML_SYNTAX, _place(opened, first_line), "no-colon")
    reason = "indent" if "block" in context else ""
    return Fault(FaultKind.YAML_SYNTAX, _place(stopped, first_line), reason)


def _place(mark: yaml.Mark | None, first_line: int) -> Span:
    return Span.on_line(mark.line + first_line, mark.column + 1, 1) if mark else Span()
