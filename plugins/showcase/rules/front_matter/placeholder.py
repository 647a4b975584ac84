"""模板里的提示文字没有换掉。

为什么：提示文字是告诉您写什么的，留在稿件里就登出去了。
怎么改：换成自己的内容；不需要的就删掉。
不好：
    作者: [请填写]
好：
    作者: [机械学院第一学生党支部]
"""

import re
from collections.abc import Iterator

from showcase.findings import Severity, Span
from showcase.model.case import CaseStudy
from showcase.model.schema import keys_of
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.front_matter.pasting import shown
from showcase.rules.rule import Note, Rule, Wording

_WHOLE = re.compile(
    r"[（(【\[<《“\"]{0,2}(?:…{1,4}|\.{3,6}|。{3,6}|[xX×Ｘ＊*]{2,10}|[_＿—－-]{2,10}|TODO|TBD|todo|待定"
    r"|待(?:填|填写|补|补充|完善|核实)|暂无|略|(?:请(?:在此处?|在这里)?|此处|这里|在此)(?:填写|填入|输入|补充|填)[^。]{0,20}"
    r"|一句话的标题|案例标题|标题|您的标题|支部名称|摘要|姓名|某某某?)[）)】\]>》”\"]{0,2}"
)
_UNIT = re.compile(r"[xX×Ｘ*＊]{2,6}(?=大学|学院|学校|党委|党总支|党支部|支部)")
_BODY = frozenset(
    {
        "为什么做这件事，碰到了什么问题。",
        "怎么做的，分步骤写，别的支部照着能做。",
        "有了什么变化，用事实和数字说。",
        "哪些可以推广，哪些要小心。",
    }
)
_SUMMARY = next(key.example for key in keys_of(CaseStudy) if key.english == "summary")
_UNREAD = {"rule", "reason", "status", "date", "on", "file", "cover", "poster", "captions", "url"}


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    status = submission.values.get(("status",), "").strip()
    if status in ("draft", "草稿"):
        return
    weight = Severity.ERROR if status in ("published", "发布") else Severity.WARNING
    for location, written in submission.values.items():
        text = written.strip()
        if location[-1] in _UNREAD:
            continue
        if _WHOLE.fullmatch(text) or _UNIT.search(text):
            yield submission.place(*location), _wording(text, weight)
        elif location == ("summary",) and text == _SUMMARY:
            yield submission.place(*location), _wording(text, Severity.WARNING)
    lines = submission.text.split("\n")
    if _BODY.isdisjoint(map(str.strip, lines)):
        return
    for number, line in enumerate(lines, 1):
        if number >= submission.body_line and line.strip() in _BODY:
            yield Span.on_line(number, 1, len(line)), _wording(line.strip(), weight)


def _wording(text: str, weight: Severity) -> Wording:
    return Wording(
        f"“{shown(text)}”是模板里的提示，还没有换成自己的内容",
        "请换成自己的内容；不需要就删掉",
        severity=weight,
    )


RULE = Rule("F246", "placeholder", Severity.ERROR, check=check)
