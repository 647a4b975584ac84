"""带有密级标志。

为什么：标了绝密、机密、秘密的文件，一个字也不能上网、进汇编。系统只看得到文字，扫描件和照片里的字系统看不到，请人工核对。
怎么改：立即停止投稿，先请学校保密部门核对；确认内容不涉密后，删去标志再投。
不好：
    机密★1年
好：
    （只写可以公开的内容）
"""

import re
from collections.abc import Iterator
from itertools import islice

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.privacy.lines import closes_line, opens_line
from showcase.rules.privacy.scripts import MOST_TOLD, scripts_of
from showcase.rules.rule import Note, Rule, Wording

_WORD = re.compile("绝密|机密|秘密|特急|密电|密码电报|明传电报|内部明电")
_SPACE = r"[ \t\u3000]{0,4}"
_TERM = rf"(?:\d{{1,2}}{_SPACE}年|[一二三五十]{{1,3}}年|长期)"
_STARRED = re.compile(rf"{_SPACE}[★☆⭐✭＊](?:{_SPACE}{_TERM})?")
_LIMITED = re.compile(rf"(?:{_SPACE}\*?{_SPACE}{_TERM})?")
_GRADE = re.compile(r"密级[:：|为是 \t\u3000]{0,4}$")
_URGENT = re.compile(r"[ \t\u3000·•、/★]{0,3}(?:绝密|机密|秘密|密电|密件|密(?![\u4e00-\u9fff]))")
_URGENT_TOO = re.compile(r"[ \t\u3000·•、/★]{1,3}特急")


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for script in scripts_of(submission):
        for start, end in islice(_marks(script.text), MOST_TOLD):
            yield (
                script.place(submission, start, end),
                Wording(
                    f"{script.where(start)}有密级标志“{script.text[start:end]}”，不能公开",
                    "请先停下来，把整份稿件交学校保密部门核对；确认不涉密后，删去标志再投稿",
                ),
            )


def _marks(text: str) -> Iterator[tuple[int, int]]:
    # A single character is found a hundred times as fast as one of the words.
    if not ("密" in text or "急" in text or ("电" in text and "明" in text)):
        return
    free = 0
    for word in _WORD.finditer(text):
        end = _end_of_mark(text, word)
        if end and word.start() >= free:
            yield word.start(), end
            free = end


def _end_of_mark(text: str, word: re.Match[str]) -> int:
    """Return the end of a mark that starts with a word, 0 where the word is only a word.

    “秘密” is an everyday word: without a star it is a mark only where it has a line to itself.
    """
    start, end = word.span()
    if word.group() == "特急":
        mark = _URGENT.match(text, end)
        return mark.end() if mark else 0
    if word.group() in ("绝密", "机密", "秘密"):
        if mark := _STARRED.match(text, end) or _URGENT_TOO.match(text, end):
            return mark.end()
        if _GRADE.search(text, max(0, start - 6), start):
            return end
        if limited := _LIMITED.match(text, end):
            end = limited.end()
    return end if opens_line(text, start) and closes_line(text, end) else 0


RULE = Rule("P013", "secrecy-mark", Severity.ERROR, check=check, waivable=False)
