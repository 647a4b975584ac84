"""Whether a PDF can be read, does nothing by itself, and what it tells of its makers."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from showcase.findings import FaultKind
from showcase.intake.kinds import TAIL, payload_of
from showcase.intake.pdf_parts import parts_of_pdf, unpack
from showcase.intake.pictures import Refusal
from showcase.intake.told import Facts, tidied
from showcase.intake.xmp import MAX_PACKET, xmp_facts

if TYPE_CHECKING:
    import pikepdf

_INFO = {
    "/Title": "标题",
    "/Author": "作者",
    "/Subject": "主题",
    "/Keywords": "关键词",
    "/Creator": "制作软件",
    "/Producer": "制作软件",
}
_ACTIVE = {
    "JS": "script",
    "Launch": "launch",
    "ImportData": "launch",
    "SubmitForm": "form",
    "XFA": "form",
    "RichMedia": "media",
    "EmbeddedFile": "attachment",
    "EF": "attachment",
}
_NAME = re.compile(
    rb"/(JS|Launch|ImportData|SubmitForm|RichMedia|EmbeddedFile|EF|XFA)(?![^\s/<>\[\](){}%])"
)
# The closing one may be missing, so that an open one never makes us look at the rest again.
_STRING = re.compile(rb"\((?:[^\\()]|\\.)*+\)?", re.DOTALL)
_MANY_STRINGS = 20_000
_MARK = b"%%EOF"


def look_at_pdf(data: bytes) -> Facts | Refusal:
    """Return what a PDF tells, or why it is not taken; total."""
    import pikepdf  # takes longer to load than most checks: only where there is a PDF

    try:
        rest = data[max(data.rfind(_MARK), 0) :]
        if payload := payload_of(data[-TAIL:]) or payload_of(rest[:TAIL]):
            return Refusal(FaultKind.HIDDEN_PAYLOAD, payload)
        doings = tuple(dict.fromkeys(_doings(data)))
        # A table of objects that is wrong could be mended, but slowly, and not by every reader.
        with pikepdf.open(BytesIO(data), attempt_recovery=False) as pdf:
            if pdf.is_encrypted:
                return Refusal(FaultKind.LOCKED_PDF, "limited")
            pages: Any = pdf.Root.Pages
            if not pages.Kids or int(pages.Count) < 1:
                return Refusal(FaultKind.BROKEN_PDF)
            return Refusal(FaultKind.ACTIVE_PDF, doings[0], doings) if doings else _facts(pdf)
    except pikepdf.PasswordError:
        return Refusal(FaultKind.LOCKED_PDF)
    except Exception:  # qpdf tells of rubbish by exceptions of many kinds
        return Refusal(FaultKind.BROKEN_PDF)


def _doings(data: bytes) -> Iterator[str]:
    """Yield what a PDF would do by itself, or holds beyond its pages."""
    for written in parts_of_pdf(data):
        if _NAME.search(written):
            few = written.count(b"(") < _MANY_STRINGS
            for match in _NAME.finditer(_STRING.sub(b"()", written) if few else written):
                yield _ACTIVE[match[1].decode()]


def _facts(pdf: "pikepdf.Pdf") -> Facts:
    found: list[tuple[str, str]] = []
    for key, name in _INFO.items():
        try:  # pdf.docinfo would make one where there is none, and meet every object for that
            found.append((name, str(pdf.trailer.Info[key])))
        except (AttributeError, KeyError, ValueError, TypeError, NotImplementedError):
            continue
    return tidied((*found, *xmp_facts(_packet(pdf))))


def _packet(pdf: "pikepdf.Pdf") -> bytes:
    try:
        stream: Any = pdf.Root.Metadata
        raw = bytes(stream.read_raw_bytes())
        if "/Filter" in stream.stream_dict:
            return unpack(raw, MAX_PACKET)
    except (AttributeError, KeyError, ValueError, TypeError, RuntimeError):
        return b""
    return raw
