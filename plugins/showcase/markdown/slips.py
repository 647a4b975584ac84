"""What an author meant as a link, a picture or a footnote, and what Markdown takes for plain text."""

import re

from markdown_it.rules_inline import StateInline

from showcase.findings import FaultKind

_TEXT = r"\[([^\[\]\n]{0,200})\]"
_NOTE = re.compile(r"\[\^([^\]\s\[]{1,60})\](?P<colon>[ \u3000]?：[ \u3000]?)?")
# One of the brackets is full-width, or a space stands between.
_WIDE = re.compile(_TEXT + r"(?P<gap>[ \u3000]?)[（(](?P<to>[^\s()（）]{1,500})[）)]")
_SPACED = re.compile(_TEXT + r"\((?P<to>[^()<>\n\"“”]{1,500})\)")
_OPEN = re.compile(_TEXT + r"[（(](?P<to>[^\s()（）]{1,500})(?=\s|$)")
_REFERENCE = re.compile(_TEXT + r"\[([^\[\]\n]{0,100})\]")
_ADDRESS = re.compile(r"https?:|mailto:|\.{1,2}[/\\]|#|[^/\\]*\.[A-Za-z0-9]{2,5}$|[^/\\]+[/\\]\S")


def slip(state: StateInline, silent: bool) -> bool:
    """Read the ``[`` of what did not become a link; note what it was meant to be."""
    start = state.pos
    if silent or state.src[start] != "[":
        return False
    found = _recognise(state, start)
    if found is None:
        return False
    token = state.push("slip", "", 0)
    token.content = "["
    token.meta.update(found)
    state.pos += 1
    return True


def _recognise(state: StateInline, start: int) -> dict[str, object] | None:
    """Return kind, place, subject and remedy of the slip at ``start``."""
    source = state.src
    if match := _NOTE.match(source, start):
        return _note(source, match)
    if match := _WIDE.match(source, start):
        if not _ADDRESS.match(match["to"]):
            return None
        return _found(FaultKind.BROKEN_LINK, match, f"[{match[1]}]({match['to']})", "wide")
    if match := _SPACED.match(source, start):
        target = match["to"].strip()
        if not _ADDRESS.match(target) or " " not in target:
            return None
        return _found(FaultKind.BROKEN_LINK, match, f"[{match[1]}](<{target}>)", "space")
    if match := _OPEN.match(source, start):
        if not _ADDRESS.match(match["to"]):
            return None
        return _found(FaultKind.BROKEN_LINK, match, "", "open")
    if match := _REFERENCE.match(source, start):
        return _found(FaultKind.UNDEFINED_REFERENCE, match, "", match[2] or match[1])
    return None


def _note(source: str, match: re.Match[str]) -> dict[str, object]:
    starts_line = match.start() == 0 or source[match.start() - 1] == "\n"
    remedy = f"[^{match[1]}]: " if match["colon"] and starts_line else ""
    end = match.end() if remedy else match.end(1) + 1
    return {
        "kind": FaultKind.UNDEFINED_FOOTNOTE,
        "at": (match.start(), end),
        "subject": match[1],
        "wanted": (remedy,) if remedy else (),
        "owner": "",
    }


def _found(kind: FaultKind, match: re.Match[str], remedy: str, owner: str) -> dict[str, object]:
    return {
        "kind": kind,
        "at": match.span(),
        "subject": match.group(),
        "wanted": (remedy,) if remedy else (),
        "owner": owner,
    }
