"""固定提法写得和标准写法差一点。

为什么：“四个意识”“三会一课”这样的提法一个字都不能错。哪些是固定提法，由宣传部的用语表决定。
怎么改：对照出处核对。系统只提醒，不替您改；如果这里本来就是另一个意思，不用改。
不好：
    增强“四个意试”，落实三会一刻。
好：
    增强“四个意识”，落实三会一课。
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.model.wording import SetPhrase
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording
from showcase.rules.wording.marks import Mark, placed
from showcase.rules.wording.phrase_finder import find_phrases


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    found = [
        (place, place.entry)
        for place in find_phrases(submission.prose, context.wording)
        if isinstance(place.entry, SetPhrase)
    ]
    marks = placed(submission, (Mark(place.start, place.end) for place, _ in found))
    for mark, (_, phrase) in zip(marks, found, strict=False):
        source = f"，出处是{phrase.source}" if phrase.source else ""
        yield (
            mark.span,
            Wording(
                f"“{mark.written}”和固定提法“{phrase.text.strip('“”')}”只差一点",
                f"请核对，标准写法是“{phrase.text.strip('“”')}”{source}",
            ),
        )


RULE = Rule("W903", "set-phrase", Severity.WARNING, check=check)
