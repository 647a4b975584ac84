"""列表里的几项连在了一起。

为什么：列表的各项要用英文逗号隔开；用顿号、中文逗号连着，几项会算成一项，检索和统计都对不上。
怎么改：改成英文逗号；确实是一项，就放进英文双引号里。
不好：
    主题: [主题党日、民族团结]
好：
    主题: [主题党日, 民族团结]
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.front_matter.joining import parted, parting
from showcase.rules.front_matter.pasting import shown
from showcase.rules.rule import Note, Rule, Wording

_NAMES = {"topics": "主题", "authors": "作者"}
_LONGEST = 10


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for location, written in submission.values.items():
        name = _NAMES.get(str(location[0]))
        if name is None or len(location) != 2:
            continue
        text = written.strip()
        items = parted(text)
        place = submission.place(*location)
        if len(items) < 2 or max(map(len, items)) > _LONGEST or _is_quoted(submission, location):
            continue
        yield (
            place,
            Wording(
                f"“{name}”里的“{shown(text)}”像是 {len(items)} 项连在了一起",
                f"请用英文逗号隔开：\n{name}: [{', '.join(items)}]",
                parting(submission, place, text),
            ),
        )


def _is_quoted(submission: Submission, location: tuple[str | int, ...]) -> bool:
    """Tell whether the author put quotes around, so that it is meant as one."""
    place = submission.place(*location)
    line = submission.text.split("\n", place.line)[place.line - 1]
    return line[place.column - 1 : place.column] in ("'", '"')


RULE = Rule("F251", "joined-items", Severity.WARNING, check=check)
