"""文号写得不合公文的格式。

为什么：文号由机关代字、年份、序号三部分组成，如教党〔2018〕25号，差一点就查不到原文。
怎么改：对照文件原件写全：年份四位、不写“年”，序号前面不写“第”，末尾写“号”。
不好：
    教党〔18〕第25
好：
    教党〔2018〕25号
"""

import re
from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording
from showcase.rules.wording.marks import Mark, placed

# Several numbers may share a 号: 〔2018〕25、26号.
_NUMBER = re.compile(
    r"〔(?P<year>[0-9]{1,4})(?P<unit>年?)〕[ ]?(?P<ordinal>第?)[ ]?(?P<number>[0-9]{1,5})(?![0-9])"
    r"(?:[ ]?[、，和及与至—～-][ ]?[0-9]{1,5}(?![0-9])){0,9}+[ ]?(?P<end>号?)"
)


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    if "〔" not in submission.prose:
        return
    found = [
        (match, told) for match in _NUMBER.finditer(submission.prose) if (told := _tell(match))
    ]
    marks = placed(submission, (Mark(*match.span()) for match, _ in found))
    for mark, (match, told) in zip(marks, found, strict=False):
        if len(match["year"]) == 4:
            advice = f"请写成〔{match['year']}〕{match['number']}号，以文件原件为准"
        else:
            advice = f"请对照文件原件把年份写全，例如〔2018〕{match['number']}号"
        yield mark.span, Wording(f"文号“{mark.written}”{told}", advice)


def _tell(match: re.Match[str]) -> str:
    """Say what is wrong with a number, the first thing only."""
    if len(match["year"]) != 4:
        return "的年份不是四位"
    if match["unit"]:
        return "的年份后面多写了“年”"
    if match["ordinal"]:
        return "的序号前面多写了“第”"
    return "" if match["end"] else "末尾少了“号”"


RULE = Rule("W906", "document-number", Severity.WARNING, check=check)
