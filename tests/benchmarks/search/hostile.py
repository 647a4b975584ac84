"""Queries that nobody types by chance: what they are made of must not matter."""

import random
from collections.abc import Callable, Sequence

MARK = "data-fuzz"  # no element of the page has it, unless it came out of a query
_HTML = (
    f'<b {MARK}="1">x</b>',
    f"<img {MARK} src=x onerror=\"window.fuzzed='img'\">",
    f"<script {MARK}>window.fuzzed='script'</script>",
    f"<svg {MARK} onload=\"window.fuzzed='svg'\">",
    f'"><a {MARK} href="javascript:window.fuzzed=1">x</a>',
    f"</mark><iframe {MARK} srcdoc='x'></iframe>",
    "&lt;b&gt;&amp;&#60;b&#62;&nbsp;",
    "{{constructor.constructor('window.fuzzed=1')()}}",
    "${window.fuzzed=1}",
    "javascript:window.fuzzed=1",
)
_REGEX = (
    *("(", ")", "[", "]", "\\", "*", "+?", "{1,", ".*", "^$", "|", "(?<=", "\\u{110000}"),
    "(a+)+$",
)
_SIGNS = (
    '"',
    '""',
    '"""',
    "-",
    "--",
    "- ",
    '-"',
    '"-"',
    ":",
    "::",
    "标题:",
    "名称:",
    "小标题:",
    "年份:",
)
_FIELDS = (
    *("标题:", "名称:", "小标题:", "年份:", "批次:", "学院:", "级别:", "对标:", "主题:"),
    *("无此:", "标题：", "年份："),
)
_NAMES = ("__proto__", "constructor", "hasOwnProperty", "toString", "NaN", "null", "undefined", "0")
_EMOJI = (
    *("\U0001f600", "\U0001f469\u200d\U0001f469\u200d\U0001f467", "\U0001f1e8\U0001f1f3"),
    *("\u2764\ufe0f", "\U0001f3f3\ufe0f\u200d\U0001f308", "\U0001f44d\U0001f3fd"),
    *("\U00020bb7", "\U0001d7d9", "\ufdfa", "\u337f", "\ufb03", "℃", "İ", "ß", "\u01c6"),
)
_INVISIBLE = (
    "\u200b",
    "\u200d",
    "\ufeff",
    "\u202e",
    "\u00ad",
    "\u0301",
    "\u3099",
    "\u180e",
    "\u2028",
)
_CONTROL = ("\0", "\n", "\r\n", "\t", "\v", "\x1b", "\x7f", "\u0085", "\ufffe", "\uffff")
_LONG = 10_000


class HostileQueries:
    """Draws queries of many kinds; the same seed draws the same."""

    def __init__(self, seed: int, texts: Sequence[str]) -> None:
        """``texts`` are real ones, so that a part of the queries finds something."""
        self.random = random.Random(f"{seed}/fuzz")
        self._texts = texts
        self._kinds: tuple[Callable[[], str], ...] = (
            self._real,
            self._marred,
            self._html,
            lambda: self._some(_REGEX),
            lambda: self._some(_SIGNS),
            lambda: self._some(_EMOJI),
            lambda: self._some(_INVISIBLE + _CONTROL),
            self._field,
            self._names,
            self._surrogates,
            self._anything,
            self._latin,
            self._mixture,
        )

    def draw(self) -> str:
        """Return one query; one in fifty is 10 kB long."""
        if self.random.random() < 0.02:
            return self._long()
        return self.random.choice(self._kinds)()

    def _real(self) -> str:
        text = self.random.choice(self._texts)
        start = self.random.randrange(len(text))
        return text[start : start + self.random.randint(1, 20)]

    def _marred(self) -> str:
        """Return a real text with something put into it."""
        text = self._real()
        at = self.random.randint(0, len(text))
        odd = self.random.choice((*_SIGNS, *_REGEX, *_EMOJI, *_INVISIBLE, *_CONTROL, " ", "“", "”"))
        return text[:at] + odd + text[at:]

    def _html(self) -> str:
        text = self.random.choice(_HTML)
        return text if self.random.random() < 0.5 else f"{self._real()} {text} {self._real()}"

    def _field(self) -> str:
        field = self.random.choice(_FIELDS)
        return (
            self.random.choice(("", "-", '"')) + field + self.random.choice((self._real(), '"', ""))
        )

    def _names(self) -> str:
        return self.random.choice((*_FIELDS, "", "-")) + self.random.choice(_NAMES)

    def _surrogates(self) -> str:
        half = chr(self.random.randint(0xD800, 0xDFFF))
        return self.random.choice((half, half + self._real(), self._real() + half, half * 3))

    def _anything(self) -> str:
        length = self.random.randint(1, 30)
        return "".join(chr(self.random.randrange(0x110000)) for _ in range(length))

    def _latin(self) -> str:
        letters = "abcdefghijklmnopqrstuvwxyzü'0123456789"
        return "".join(self.random.choice(letters) for _ in range(self.random.randint(1, 24)))

    def _some(self, parts: Sequence[str]) -> str:
        return "".join(self.random.choice(parts) for _ in range(self.random.randint(1, 5)))

    def _mixture(self) -> str:
        parts = [self.random.choice(self._kinds[:-1])() for _ in range(self.random.randint(2, 4))]
        return self.random.choice(("", " ", "\u3000")).join(parts)

    def _long(self) -> str:
        unit = self.random.choice(self._kinds[:-1])() or "x"
        many = (unit + self.random.choice(("", " "))) * (_LONG // len(unit) + 1)
        return many[:_LONG]
