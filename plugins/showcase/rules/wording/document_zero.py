"""文号的序号前面多了 0。

为什么：公文文号的序号不编虚位，写 25 号，不写 025 号。
怎么改：删掉前面的 0。
不好：
    教党〔2018〕025号
好：
    教党〔2018〕25号
"""

import re
from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording
from showcase.rules.wording.document_brackets import MAY_HAVE_NUMBER, NUMBER_ENDS
from showcase.rules.wording.marks import Mark, placed

_PADDED = re.compile(
    rf"[\]］)）】〕﹞〗](?<=[0-9][0-9].)[ ]?第?[ ]?(?P<zeros>0{{1,4}})(?P<number>[1-9][0-9]{{0,4}})[ ]?{NUMBER_ENDS}"
)


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    if not MAY_HAVE_NUMBER.search(submission.prose):
        return
    found = list(_PADDED.finditer(submission.prose))
    marks = placed(submission, (Mark(*match.span("zeros"), "") for match in found))
    for mark, match in zip(marks, found, strict=False):
        number = match["number"]
        yield (
            mark.span,
            Wording(
                f"文号的序号“{mark.written}{number}号”前面多了 0", f"请改成 {number}号", mark.fix
            ),
        )


RULE = Rule("W905", "document-zero", Severity.WARNING, check=check)
