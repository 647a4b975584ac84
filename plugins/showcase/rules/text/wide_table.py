"""表格太宽，纸上排不下。

为什么：书的版心宽 164 毫米，表格用小五号字，一行最多排五十来个字；再宽就会挤成一团或者出界。
怎么改：列多就拆成两个表，或者行列对调；格子里写短些。
不好：
    | 序号 | 姓名 | 年级 | 专业 | 职务 | 时间 | 地点 | 备注 |
好：
    | 姓名 | 年级 | 专业 | 职务 |
"""

import re
from collections.abc import Iterator
from itertools import accumulate

from showcase.findings import Severity
from showcase.model.document import Table
from showcase.model.submission import Submission
from showcase.model.walk import inline_text
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording

# A table is set at 9 pt in a measure of 164 mm; each column loses some to its margins.
_MEASURE = 164 / (9 * 25.4 / 72)
_MARGINS = 1.5
_NARROW = 0.55
_MOST = 6
_SHORT = 12  # as many letters fit into each of the columns
_WORD = re.compile(r"[!-~]+")


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for table in submission.outline.tables:
        columns = len(table.head)
        if columns <= _MOST and not _has_long_word(table):
            continue
        needed = [_needed(table, column) for column in range(columns)]
        fitting = sum(1 for width in accumulate(needed) if width <= _MEASURE)
        if columns <= _MOST and fitting == columns:
            continue
        fit = min(fitting, _MOST)
        if fit == 0 or columns == 1:
            yield (
                table.span,
                Wording(
                    "表格里有一格太长，中间又断不开，纸上排不下",
                    "请把长网址、长串字母数字移到正文里",
                ),
            )
            continue
        yield (
            table.span,
            Wording(
                f"这个表格有 {columns} 列，纸上最多排得下 {fit} 列",
                "请拆成两个表，或者把行和列对调",
            ),
        )


def _has_long_word(table: Table) -> bool:
    """Tell whether what can't be broken might be too wide: seldom, so the rest is rarely asked."""
    return any(
        len(word) > _SHORT
        for row in (table.head, *table.rows)
        for cell in row
        for word in _WORD.findall(inline_text(cell))
    )


def _needed(table: Table, column: int) -> float:
    """Return how wide a column has to be, in characters, if its cells are broken where they can."""
    longest = 2.0
    for row in (table.head, *table.rows):
        for word in _WORD.findall(inline_text(row[column])):
            longest = max(longest, len(word) * _NARROW)
    return longest + _MARGINS


RULE = Rule("T330", "wide-table", Severity.WARNING, check=check)
