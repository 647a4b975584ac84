"""From bytes to text, with what is wrong about the bytes noted."""

from showcase.findings import Fault, FaultKind, Span
from showcase.intake.charsets import UTF8, Characters, read_characters
from showcase.intake.invisible import part_invisible, without_broken


def decode(data: bytes) -> tuple[str, tuple[Fault, ...]]:
    """Return the text that all later stages work on, and faults of encoding and characters.

    The text has plain line ends; characters that nobody sees are left out, and characters that
    only some programs take for a line end are a line end (in the front matter: a space). Every
    line and column, of these faults and of all that later stages note, counts in this text: a
    fault about a character that was left out points to where it stood, between the characters
    around it. ``Fix()`` of such a fault is done by writing the file anew with this text, but for
    what only its author can judge: marks of direction stay, and nothing is written where bytes
    made no sense.

    Any bytes give a text. Nothing raises.
    """
    read = read_characters(data)
    text = read.text.replace("\r\n", "\n").replace("\r", "\n")
    faults: list[Fault] = []
    if read.encoding != UTF8:
        faults.append(Fault(FaultKind.ENCODING, Span(), read.encoding))
    text, found = part_invisible(text)
    if read.broken:
        faults.append(_broken(text, read))
        found = without_broken(found)
    return text, (*faults, *found)


def _broken(text: str, read: Characters) -> Fault:
    at = max(text.find("\ufffd"), 0)
    line = text.count("\n", 0, at) + 1
    column = at - text.rfind("\n", 0, at)
    before = text[max(0, at - 6) : at].rpartition("\n")[2]
    span = Span.on_line(line, column, 1)
    return Fault(FaultKind.BROKEN_ENCODING, span, read.encoding, before, more=read.broken - 1)
