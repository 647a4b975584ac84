"""YAML as a tree of texts with places: no types guessed, no aliases, no tags, no depth.

``1.10``, ``是``, ``null`` and ``2026-06-30`` all stay what the author wrote.
"""

from typing import Any, NamedTuple

import yaml

from showcase.findings import Fault, FaultKind, Span
from showcase.frontmatter.mending import MendedText
from showcase.frontmatter.quotes import is_invisible

MAX_DEPTH = 12
_ENDS = frozenset({yaml.SequenceEndEvent, yaml.MappingEndEvent})
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class ScalarNode(NamedTuple):
    """A value; ``plain`` where it stands without quotes.

    Its span is made only when it is asked for: most keys are never told of. The parser's marks
    and events have no types.
    """

    value: str
    start: Any
    end: Any
    copy: MendedText
    plain: bool

    @property
    def span(self) -> Span:
        """Where it stands in the author's file."""
        return span_between(self.start, self.end, self.copy)


class ListNode(NamedTuple):
    """A list."""

    items: tuple["Node", ...]
    span: Span


class MapNode(NamedTuple):
    """Keys with values, in the author's order, doubles included."""

    pairs: tuple[tuple["Node", "Node"], ...]
    span: Span


Node = ScalarNode | ListNode | MapNode


class Refused(Exception):
    """YAML could not be read; ``line`` is the line of the copy, from 0."""

    def __init__(self, fault: Fault, line: int) -> None:
        super().__init__(fault.kind)
        self.fault = fault
        self.line = line


class Parsed(NamedTuple):
    """The tree, or None of an empty text; ``folded`` where a value runs over several lines."""

    node: Node | None
    folded: bool


def parse(copy: MendedText) -> Parsed:
    """Return the tree of a text, or raise what makes it unreadable."""
    events = _Events(copy)
    try:
        return Parsed(events.document(), events.folded)
    except yaml.MarkedYAMLError as error:
        raise _syntax_fault(error, copy) from None
    except (yaml.YAMLError, ValueError):
        raise Refused(Fault(FaultKind.YAML_SYNTAX, Span.on_line(copy.first_line)), 0) from None


class _Events:
    """Composes nodes from the parser's events."""

    def __init__(self, copy: MendedText) -> None:
        loader = _Loader("\n".join(copy.lines))
        self._next = loader.get_event
        self._more = loader.check_event
        self._copy = copy
        self._escapes = any("\\" in line for line in copy.lines)
        self.folded = False

    def document(self) -> Node | None:
        node: Node | None = None
        while self._more():
            event = self._next()
            if isinstance(event, yaml.NodeEvent):
                if node is not None:
                    raise self._refused(FaultKind.STRAY_FENCE, event)
                node = self._node(event, 1)
        return node

    def _node(self, event: Any, depth: int) -> Node:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            return self._scalar(event)
        if kind is yaml.AliasEvent or event.anchor is not None or event.tag is not None:
            raise self._feature(event)
        if depth > MAX_DEPTH:
            raise self._refused(FaultKind.TOO_DEEP, event)
        children: list[Node] = []
        add, following, scalar = children.append, self._next, self._scalar
        child = following()
        while (kind := type(child)) not in _ENDS:
            add(scalar(child) if kind is yaml.ScalarEvent else self._node(child, depth + 1))
            child = following()
        span = span_between(event.start_mark, child.end_mark, self._copy)
        if kind is yaml.SequenceEndEvent:
            return ListNode(tuple(children), span)
        return MapNode(tuple(zip(children[::2], children[1::2], strict=True)), span)

    def _scalar(self, event: Any) -> ScalarNode:
        if event.tag is not None or event.anchor is not None:
            raise self._feature(event)
        start, end, style = event.start_mark, event.end_mark, event.style
        if start.line != end.line:
            self.folded = True
        if style == '"' and self._escapes and is_invisible(event.value):
            raise self._refused(FaultKind.BACKSLASH, event)
        return ScalarNode(event.value, start, end, self._copy, not style)

    def _feature(self, event: Any) -> Refused:
        mark = "*" if isinstance(event, yaml.AliasEvent) else "&" if event.anchor else "!"
        return self._refused(FaultKind.YAML_FEATURE, event, mark)

    def _refused(self, kind: FaultKind, event: Any, subject: str = "") -> Refused:
        line, column = self._copy.original(event.start_mark.line, event.start_mark.column)
        return Refused(Fault(kind, Span.on_line(line, column, 1), subject), event.start_mark.line)


def span_between(start: Any, end: Any, copy: MendedText) -> Span:
    """Return the author's span of what stands between two marks of the copy."""
    if not copy.origins:
        first = copy.first_line
        return Span(start.line + first, start.column + 1, end.line + first, end.column + 1)
    return Span(*copy.original(start.line, start.column), *copy.original(end.line, end.column))


def _syntax_fault(error: yaml.MarkedYAMLError, copy: MendedText) -> Refused:
    """Place the parser's error where the author made it, and name the cause where one can tell.

    For what was opened and not closed that is the place where it was opened, which the parser
    calls the context; its own place is where it gave up, often lines further down.
    """
    context, problem = error.context or "", error.problem or ""
    opened = error.context_mark or error.problem_mark
    stopped = error.problem_mark or error.context_mark
    for word, mark in (("alias", "*"), ("anchor", "&"), ("tag", "!"), ("directive", "%")):
        if word in context:
            kind = FaultKind.YAML_FEATURE if mark != "%" else FaultKind.SPECIAL_START
            return _refused(kind, opened, copy, mark)
    if "escape" in problem:
        return _refused(FaultKind.BACKSLASH, stopped, copy)
    if "quoted scalar" in context:
        return _refused(FaultKind.UNCLOSED_QUOTE, opened, copy)
    if "flow" in context:
        return _refused(FaultKind.BROKEN_BRACKETS, opened, copy)
    if "mapping values are not allowed" in problem:
        return _refused(FaultKind.INNER_COLON, stopped, copy)
    if "could not find expected ':'" in problem:
        return _refused(FaultKind.NO_COLON, opened, copy)
    if "<document start>" in problem:
        return _refused(FaultKind.STRAY_FENCE, stopped, copy)
    if "block" in context and "node" not in context:
        return _refused(FaultKind.BAD_INDENT, stopped, copy)
    return _refused(FaultKind.YAML_SYNTAX, stopped, copy)


def _refused(
    kind: FaultKind, mark: yaml.Mark | None, copy: MendedText, subject: str = ""
) -> Refused:
    if mark is None:
        return Refused(Fault(kind, Span.on_line(copy.first_line), subject), 0)
    line, column = copy.original(mark.line, mark.column)
    return Refused(Fault(kind, Span.on_line(line, column, 1), subject), mark.line)
