"""文中有常见的错别字。

为什么：这些字多是扫描识别或输入法弄错的，印出来很难看。哪些算错，由宣传部的用语表决定。
怎么改：对照原文改过来。系统只提醒，不替您改。
不好：
    深人学习领会，丰富党建工作休系。
好：
    深入学习领会，丰富党建工作体系。
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.model.wording import Slip
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording
from showcase.rules.wording.marks import Mark, placed
from showcase.rules.wording.phrase_finder import find_phrases


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    found = find_phrases(submission.prose, context.wording)
    marks = (Mark(f.start, f.end, f.entry.right) for f in found if isinstance(f.entry, Slip))
    for mark in placed(submission, marks):
        yield (
            mark.span,
            Wording(
                f"“{mark.written}”像是“{mark.mended}”的误写",
                f"请核对，确实错了就改成“{mark.mended}”",
            ),
        )


RULE = Rule("W902", "misprint", Severity.WARNING, check=check)
