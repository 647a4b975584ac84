"""文中有繁体字。

为什么：全站用简体字；从别处复制来的繁体字会混在一起。
怎么改：整篇都是繁体的，用 Word 的“审阅—繁转简”转一遍；人名、书名里的不用改。
不好：
    黨委組織部著力推進黨的政治建設
好：
    党委组织部着力推进党的政治建设
"""

import re
from collections.abc import Iterator
from functools import cache

from opencc import OpenCC

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording
from showcase.rules.wording.marks import Mark, placed

# A name holds one or two of them.
_ENOUGH = 4
_SHOWN = 6


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    prose = submission.prose
    if _is_simplified(prose):
        return
    found = dict.fromkeys(_traditional().findall(prose))
    if len(found) < _ENOUGH:
        return
    first = min(prose.index(character) for character in found)
    shown = "".join(list(found)[:_SHOWN])
    mark = next(placed(submission, [Mark(first, first + 1)]))
    yield (
        mark.span,
        Wording(f"文中有繁体字，如“{shown}”", "请改成简体字；人名里的可以保留"),
    )


def _is_simplified(prose: str) -> bool:
    """Tell, many times faster, whether a text keeps to the standard of simplified script."""
    for mark in "—·〇":
        prose = prose.replace(mark, "")
    try:
        prose.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


@cache
def _traditional() -> re.Pattern[str]:
    """Match the characters that simplified script writes otherwise and doesn't have itself."""
    all_of_them = [chr(code) for code in range(0x4E00, 0xA000)]
    simplified = OpenCC("t2s").convert("\n".join(all_of_them)).split("\n")
    return re.compile(
        "["
        + "".join(
            old
            for old, new in zip(all_of_them, simplified, strict=True)
            if old != new and not old.encode("gb2312", "ignore")
        )
        + "]"
    )


RULE = Rule("W921", "traditional-script", Severity.INFO, check=check)
