"""What of a submission's text is written for readers.

The result has the length of the text: all else became spaces, so that a rule finds a place by
its offset.
"""

import re
from collections.abc import Mapping

from showcase.findings import Span
from showcase.frontmatter import key_at
from showcase.model.case import CaseStudy
from showcase.model.submission import Location

# Code, then the targets of links and images, definitions, addresses, rules of tables and lists.
_NOT_PROSE = re.compile(
    r"""
      ^(?P<fence>[ ]{0,3}(?P<mark>`{3,}|~{3,})).*?(?:^[ ]{0,3}(?P=mark).*?$|\Z)
    | (?P<tick>`+)(?!`)[^\n]*?(?<!`)(?P=tick)(?!`)
    | (?<=\])\((?:[^()\n]|\([^()\n]*\))*\)
    | ^[ ]{0,3}\[\^?[^\]\n]+\]:[ ]*(?=\S)(?:(?<=\^)|[^\s]*)
    | \[\^[^\]\n]+\]
    | <?(?:https?|mailto|ftp)://?[^\s<>，。；：！？、（）“”《》\u3000]*>?
    | ^[ ]*\|?[ ]*:?-{2,}:?[ ]*(?:\|[ :-]*)*$
    """,
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)
_ANY = re.compile(r"[^\n]")


def prose_of(text: str, body_line: int, places: Mapping[Location, Span]) -> str:
    """Return ``text`` with a space for every character that is not written for readers.

    ``body_line`` is the line on which the body starts, ``places`` say where values stand.
    """
    lines = text.split("\n")
    front = lines[: body_line - 1]
    shown = [" " * len(line) for line in front]
    for location, span in places.items():
        if _is_prose(location):
            _show(span, front, shown)
    body = _NOT_PROSE.sub(_blank, "\n".join(lines[body_line - 1 :]))
    return "\n".join((*shown, body)) if front else body


def _is_prose(location: Location) -> bool:
    """Tell whether the value at a location is a text, or an item of a list of texts, for readers."""
    key = key_at(CaseStudy, location)
    if key is None or not key.prose:
        return False
    return not key.is_list or isinstance(location[-1], int)


def _show(span: Span, front: list[str], shown: list[str]) -> None:
    for number in range(span.line, span.end_line + 1):
        if number > len(front):
            return
        line = front[number - 1]
        start = span.column - 1 if number == span.line else 0
        end = span.end_column - 1 if number == span.end_line else len(line)
        at = shown[number - 1]
        shown[number - 1] = at[:start] + line[start:end] + at[end:]


def _blank(match: re.Match[str]) -> str:
    return _ANY.sub(" ", match.group())
