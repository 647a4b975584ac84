"""Making visible what an author's file could hide in a report.

A file name or a line of a submission may hold what steers a terminal or turns a line around.
Such characters never reach a reader as they are.
"""

import json
import re
from typing import Any

# All of Unicode's controls, marks of direction, characters without width, line and paragraph
# ends, halves of pairs and what is no character; private characters are only unknown.
UNSAFE = (
    "\x00-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160"
    "\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufeff"
    "\uffa0\ufff0-\ufffb\ufffe\uffff\U000110bd\U000110cd\U00013430-\U0001343f"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U0001fffe\U0001ffff\U000e0000-\U000e00ff"
    "\U000e01f0-\U000e0fff"
)
_UNSAFE = re.compile(f"[{UNSAFE}]")
_UNSAFE_IN_JSON = re.compile(f"[{UNSAFE.removeprefix(chr(0) + '-' + chr(0x1F))}]")


def visible(text: str) -> str:
    """Return a text on one line in which every such character stands as ``⟦U+202E⟧``."""
    return _UNSAFE.sub(_name, text)


def shortened(text: str, most: int = 400) -> str:
    """Return a visible text of so many characters at most."""
    shown = visible(text)
    return shown if len(shown) <= most else f"{shown[: most - 1]}…"


def json_text(value: Any) -> str:
    """Return JSON that is safe on a terminal and reads back as it was."""
    plain = json.dumps(value, ensure_ascii=False, indent=2)
    return _UNSAFE_IN_JSON.sub(lambda match: json.dumps(match[0])[1:-1], plain)


def _name(match: re.Match[str]) -> str:
    return f"⟦U+{ord(match[0]):04X}⟧"
