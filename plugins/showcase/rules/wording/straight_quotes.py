"""中文句子里用了英文引号。

为什么：英文引号左右一个样，分不出哪边是开头；中文用“ ”，引号里再引用 ‘ ’。
怎么改：在中文输入法下重打引号，左边用“，右边用”。
不好：
    建设"四个一"的做法
好：
    建设“四个一”的做法
"""

import re
from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording
from showcase.rules.wording.han import AFTER, BEFORE
from showcase.rules.wording.marks import Mark, body_start, fix_of, placed_by_line

_STOPS = "，。；：、！？…"
_LINE = re.compile(r'^.*".*$', re.MULTILINE)
_QUOTE = re.compile('["“”]')
_TOUCHES = re.compile(rf'"(?:(?<=[{BEFORE}{_STOPS}]")|(?=[{AFTER}{_STOPS}]))')
# In the front matter quotes are also marks of its own: only those amid Chinese are the author's.
_AMID = re.compile(rf'"(?<=[{BEFORE}]")(?=[^\s"])[^"\n\\]*(?<=[^\s"])"(?=[{AFTER}{_STOPS}])')


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    if '"' not in submission.prose:
        return
    for marks in placed_by_line(submission, _marks(submission)):
        fix = fix_of(marks)
        advice = "请改用中文的双引号" if fix else "请分清左右，改用中文的双引号"
        yield marks[0].span, Wording("中文句子里用了英文引号", advice, fix)


def _marks(submission: Submission) -> Iterator[Mark]:
    prose, body = submission.prose, body_start(submission)
    for match in _AMID.finditer(prose, 0, body):
        yield Mark(match.start(), match.start() + 1, "“")
        yield Mark(match.end() - 1, match.end(), "”")
    for line in _LINE.finditer(prose, body):
        if "\\" not in line[0] and _TOUCHES.search(line[0]):
            yield from _of_line(line[0], line.start())


def _of_line(line: str, start: int) -> Iterator[Mark]:
    """Yield the quotes of a line, with what should stand there where they make certain pairs."""
    is_open, certain = False, True
    found: list[tuple[int, str]] = []
    for match in _QUOTE.finditer(line):
        opens = match[0] == "“" or (match[0] == '"' and not is_open)
        certain &= opens is not is_open
        is_open = opens
        if match[0] == '"':
            found.append((start + match.start(), "“" if opens else "”"))
    certain &= not is_open
    for at, mended in found:
        yield Mark(at, at + 1, mended if certain else None)


RULE = Rule("W909", "straight-quotes", Severity.WARNING, check=check)
