"""From bytes to text, with what is wrong about the bytes noted."""

import codecs
import re

from showcase.findings import Fault, FaultKind, Span

# Everything below U+0020 but tab and line ends, the marks that turn text around, and
# characters without width; a byte order mark amid a text is one of them.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u0080-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2064"
    "\u2066-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def decode(data: bytes) -> tuple[str, tuple[Fault, ...]]:
    """Return the text with plain line ends, and faults of encoding and invisible characters."""
    text, encoding = _decode(data)
    faults = [] if encoding == "UTF-8" else [Fault(FaultKind.ENCODING, Span(), encoding)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if match := _INVISIBLE.search(text):
        faults.append(_invisible(text, match))
        text = _INVISIBLE.sub("", text)
    return text, tuple(faults)


def _decode(data: bytes) -> tuple[str, str]:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace"), "UTF-16"
    try:
        return data.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("gb18030"), "GBK"
    except UnicodeDecodeError:
        return data.decode("utf-8", errors="replace"), ""


def _invisible(text: str, match: re.Match[str]) -> Fault:
    line = text.count("\n", 0, match.start()) + 1
    column = match.start() - (text.rfind("\n", 0, match.start()) + 1) + 1
    return Fault(
        FaultKind.CONTROL_CHARACTER, Span.on_line(line, column, 1), f"U+{ord(match.group()):04X}"
    )
