"""The lines of a case's text as its page shows them."""

from html.parser import HTMLParser

_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_TABLES = frozenset(("table", "tbody", "td", "th", "thead", "tr"))
_LISTS = frozenset(("dd", "dl", "dt", "li", "ol", "ul"))
_OTHERS = ("blockquote", "br", "div", "figcaption", "figure", "hr", "p", "pre", "section")
_BLOCKS = _HEADINGS | _TABLES | _LISTS | frozenset(_OTHERS)
_VOID = frozenset(("br", "hr", "img", "input", "source", "track", "wbr"))
_BODY = "sc-body"
# What the page adds to the text: marks of notes, and who took a photo (a line of its own).
_FURNITURE = frozenset(("sc-note-mark", "sc-note-back"))
_OWN_LINE = frozenset(("sc-credit",))
_CREDIT = "摄影："


def body_lines(page: str) -> list[tuple[str, str]]:
    """Return kind and text of each line: ``h`` a heading, ``c`` a caption, ``x`` any other."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return reader.lines


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[tuple[str, str]] = []
        self._open: list[str] = []  # elements inside the body, the body itself first
        self._skipped_from = 0  # how many are open at the furniture's start; 0 outside of any
        self._text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = frozenset((dict(attrs).get("class") or "").split())
        if not self._open:
            if _BODY in classes:
                self._open.append(tag)
            return
        if tag in _BLOCKS or classes & _OWN_LINE:
            self._end_line()
        if tag in _VOID:
            return
        self._open.append(tag)
        if classes & _FURNITURE and not self._skipped_from:
            self._skipped_from = len(self._open)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or tag in _VOID:
            return
        if tag in _BLOCKS:
            self._end_line()
        if len(self._open) == self._skipped_from:
            self._skipped_from = 0
        self._open.pop()

    def handle_data(self, data: str) -> None:
        if not self._open or self._skipped_from:
            return
        if "pre" in self._open:
            first, *others = data.split("\n")
            self._text += first
            for line in others:
                self._end_line()
                self._text = line
        else:
            self._text += data.replace("\n", " ")

    def _end_line(self) -> None:
        text = self._text.strip()
        self._text = ""
        if text:
            self.lines.append((self._kind(), text.removeprefix(_CREDIT)))

    def _kind(self) -> str:
        if any(tag in _HEADINGS for tag in self._open):
            return "h"
        return "c" if "figcaption" in self._open else "x"
