"""文号的年份没有用六角括号。

为什么：公文文号的年份一律放在六角括号〔〕里，用别的括号不规范，别人按文号也查不到。
怎么改：把括号换成〔〕，输入法打“六角括号”就能找到。
不好：
    教党[2018]25号
好：
    教党〔2018〕25号
"""

import re
from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording
from showcase.rules.wording.han import HAN
from showcase.rules.wording.marks import Mark, placed

# A number of a house or room looks the same: （2018）5号楼.
NUMBER_ENDS = "号(?![楼线院厅馆机门井房店桌舱台])"
MAY_HAVE_NUMBER = re.compile(r"号(?<=[0-9 ]号)")
_NUMBER = re.compile(
    rf"(?P<year>[\[［(（【〔﹝〖](?<=[{HAN}].)(?:19|20)[0-9][0-9]年?[\]］)）】〕﹞〗])"
    rf"[ ]?第?[ ]?[0-9]{{1,5}}[ ]?{NUMBER_ENDS}"
)


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for mark in placed(submission, _years(submission.prose)):
        message = f"文号的年份写成了“{mark.written}”"
        yield mark.span, Wording(message, f"请改成六角括号：{mark.mended}", mark.fix)


def _years(prose: str) -> Iterator[Mark]:
    for start, end in years_of_documents(prose):
        written = prose[start:end]
        mended = f"〔{written[1:-1]}〕"
        if mended != written:
            yield Mark(start, end, mended)


def years_of_documents(prose: str) -> Iterator[tuple[int, int]]:
    """Yield where the years of document numbers stand, with whatever brackets they have."""
    if not MAY_HAVE_NUMBER.search(prose):
        return
    for match in _NUMBER.finditer(prose):
        yield match.span("year")


RULE = Rule("W904", "document-brackets", Severity.WARNING, check=check)
