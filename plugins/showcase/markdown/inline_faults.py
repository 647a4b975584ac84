"""What is told of tags, characters written as in HTML, and stars that stayed visible."""

import re

from showcase.findings import Fault, FaultKind, Span
from showcase.markdown.inline_rules import is_hidden
from showcase.markdown.places import Origin

# Written so because the character itself would be markup.
_MEANT = frozenset("<>&\"'*_`[]()#|\\~!+-.")
_SPACES = frozenset("\u00a0\u2002\u2003\u2009\u200a\u202f")
_NAME = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*)")
_WORD = re.compile(r"[A-Za-z0-9]")
# Tags that Markdown has marks for.
_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*", "s": "~~", "del": "~~", "strike": "~~"}
_PAIRED_WITHIN = 200


def entity_fault(origin: Origin, start: int, end: int, content: str) -> Fault | None:
    """Return what is wrong with a character written as in HTML, or None.

    ``owner`` is ``hidden`` where nobody sees the character and ``space`` where it is there for
    its width; ``wanted`` is what to write in its place.
    """
    written = origin.content[start:end]
    if content in _MEANT or (len(content) == 1 and content.isascii() and content.isalnum()):
        return None
    span = origin.span(start, end)
    space = content in _SPACES or written in {"&nbsp", "&ensp", "&emsp"}
    if space:
        return Fault(
            FaultKind.HTML_ENTITY, span, written, "space", (_space(origin.content, start, end),)
        )
    if content == "\ufffd" or any(is_hidden(character) for character in content):
        return Fault(FaultKind.HTML_ENTITY, span, written, "hidden", ("",))
    if content == written:  # cut short, so it stays as it is
        return Fault(FaultKind.HTML_ENTITY, span, written, "cut", (_CUT[written],))
    return Fault(FaultKind.HTML_ENTITY, span, written, "", (content,))


_CUT = {"&ldquo": "“", "&rdquo": "”", "&hellip": "…", "&mdash": "—"}


def _space(content: str, start: int, end: int) -> str:
    """Return a space between two words of Latin letters, and nothing anywhere else."""
    before, after = content[start - 1 : start], content[end : end + 1]
    return " " if _WORD.match(before) and _WORD.match(after) else ""


def tag_faults(origin: Origin, tags: list[tuple[int, int]]) -> tuple[list[Fault], list[Span]]:
    """Return one fault for each tag or pair of tags, and the places of all of them.

    ``wanted`` is the same in Markdown, where there is the same; the span is then that of the
    whole element.
    """
    content = origin.content
    partners = _partners(content, tags)
    closing = set(partners.values())
    faults = []
    for start, end in tags:
        if (start, end) in closing:
            continue
        written = content[start:end]
        stop, wanted = end, ""
        if partner := partners.get((start, end)):
            wanted = _in_markdown(content, (start, end), partner)
            stop = partner[1] if wanted else end
        subject = written if len(written) <= 40 else f"{written[:38]}…>"
        span = origin.span(start, stop)
        faults.append(
            Fault(
                FaultKind.RAW_HTML,
                span,
                " ".join(subject.split()),
                _name(written),
                (wanted,) if wanted else (),
            )
        )
    return faults, [origin.span(start, end) for start, end in tags]


def _name(written: str) -> str:
    match = _NAME.match(written)
    return match[2].lower() if match else "!"


def _partners(content: str, tags: list[tuple[int, int]]) -> dict[tuple[int, int], tuple[int, int]]:
    """Map each opening tag to the tag that closes it."""
    partners = {}
    waiting: dict[str, list[tuple[int, int]]] = {}
    for start, end in tags:
        match = _NAME.match(content, start)
        if match is None or content[end - 2 : end] == "/>":
            continue
        name = match[2].lower()
        if not match[1]:
            waiting.setdefault(name, []).append((start, end))
        elif waiting.get(name):
            partners[waiting[name].pop()] = (start, end)
    return partners


def _in_markdown(content: str, opened: tuple[int, int], closed: tuple[int, int]) -> str:
    written = content[opened[0] : opened[1]]
    mark = _MARKS.get(written[1:-1].lower())
    inside = content[opened[1] : closed[0]]
    if mark is None or "\n" in inside or "<" in inside or not inside.strip():
        return ""
    if inside != inside.strip() or mark[0] in inside:
        return ""
    return f"{mark}{inside}{mark}"


def stray_faults(origin: Origin, strays: list[int]) -> list[Fault]:
    """Return a fault for each pair of stars without partner.

    Two that mean each other but for a space inside are one fault, with the words as they should
    be in ``wanted``.
    """
    faults = []
    content = origin.content
    rest = list(reversed(strays))
    while rest:
        start = rest.pop()
        if rest and (wanted := _bold(content[start + 2 : rest[-1]])):
            end = rest.pop() + 2
            faults.append(
                Fault(
                    FaultKind.STRAY_EMPHASIS,
                    origin.span(start, end),
                    content[start:end],
                    wanted=(wanted,),
                )
            )
            continue
        tail = content[start : start + 14].split("\n", 1)[0]
        faults.append(Fault(FaultKind.STRAY_EMPHASIS, origin.span(start, start + 2), tail))
    return faults


def _bold(inside: str) -> str:
    words = inside.strip()
    if not words or words == inside or "\n" in inside or len(inside) > _PAIRED_WITHIN:
        return ""
    return f"**{words}**"
