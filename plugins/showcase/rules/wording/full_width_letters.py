"""数字或字母是全角的。

为什么：全角的数字和字母占一个汉字宽，排出来稀稀拉拉，也搜不到。
怎么改：改成普通的（半角的）数字和字母。
不好：
    ２０２６年，５Ｇ实验室
好：
    2026年，5G实验室
"""

import re
from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording
from showcase.rules.wording.marks import Mark, fix_of, placed_by_line, quoted

_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ][０-９Ａ-Ｚａ-ｚ]*")  # found twice as fast as with a +
_SHIFT = ord("０") - ord("0")
_SHOWN = 8
_ZEROS = frozenset("０Ｏ")
_NUMERALS = frozenset("一二三四五六七八九")


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for line in placed_by_line(submission, _marks(submission.prose)):
        written = quoted(mark.written[:_SHOWN] for mark in line[:_SHOWN])
        mended = quoted((mark.mended or "")[:_SHOWN] for mark in line[:_SHOWN])
        yield (
            line[0].span,
            Wording(f"{written}是全角的数字或字母", f"请改成半角的{mended}", fix_of(line)),
        )


def _marks(prose: str) -> Iterator[Mark]:
    for match in _WIDE.finditer(prose):
        before = prose[match.start() - 1 : match.start()]
        # A zero amid Chinese numerals is no Arabic one (W917).
        if before in _NUMERALS and _ZEROS.issuperset(match[0]):
            continue
        yield Mark(*match.span(), _narrow(match[0]))


def _narrow(wide: str) -> str:
    return "".join(chr(ord(character) - _SHIFT) for character in wide)


RULE = Rule("W916", "full-width-letters", Severity.WARNING, check=check)
