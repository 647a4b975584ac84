"""带有“不得外传”一类的标志。

为什么：标明内部使用、不得外传的材料，没有经过同意不能上网、进汇编。“内部资料，免费交流”是汇编的印制说明，可以写。扫描件和照片里的字系统看不到，请人工核对。
怎么改：先问清材料的主管部门能不能公开；能公开的删去标志，不能公开的换掉内容。
不好：
    内部资料　不得外传
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

_ORDER = (
    r"(?:不得|严禁|禁止|请勿|切勿|不准)(?:擅自)?(?:外传|外泄|扩散|传播|转发|转载|上网|复制|复印|翻印|泄露)"
    r"|(?:注意|妥善)(?:保存|保管|保密)|阅后(?:销毁|收回|退回)"
)
_MARK = re.compile(
    r"内部(?:资料|文件|材料|读物|刊物|参考|信息|使用|发行)"
    rf"(?:[，,、。；;：: \t\u3000·!！—（(-]{{0,4}}(?:{_ORDER}))?"
    r"|(?:不得|严禁|请勿|切勿)外传"
    r"|仅供(?:本单位|本部门|单位)?内部(?:学习)?(?:使用|参考|传阅|学习|掌握|查阅)?"
)
# These are everyday words as well: a mark only where they have a line to themselves.
_SHORT = re.compile(r"内部..|..外传")
_IMPRINT = re.compile(r"[\s，,、·　]{0,4}免费")


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for script in scripts_of(submission):
        for start, end in islice(_marks(script.text), MOST_TOLD):
            yield (
                script.place(submission, start, end),
                Wording(
                    f"{script.where(start)}有内部标志“{script.text[start:end]}”，不能公开",
                    "请先问清材料的主管部门能不能公开；能公开的删去这几个字，不能公开的换掉内容",
                ),
            )


def _marks(text: str) -> Iterator[tuple[int, int]]:
    if not ("内部" in text or "外传" in text):
        return
    for mark in _MARK.finditer(text):
        start, end = mark.span()
        if _SHORT.fullmatch(mark.group()) and (
            not (opens_line(text, start) and closes_line(text, end)) or _IMPRINT.match(text, end)
        ):
            continue
        yield start, end


RULE = Rule("P014", "internal-mark", Severity.ERROR, check=check, waivable=False)
