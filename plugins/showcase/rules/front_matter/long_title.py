"""标题太长。

为什么：标题要放进列表、卡片和汇编的目录，超过四十字会折成好几行，读者抓不住重点。
怎么改：留下最要紧的一句，其余放进摘要。
不好：
    标题: 关于在全校范围内深入开展以“四维联动”为主要特征的基层党支部规范化建设工作并取得阶段性成效的情况报告
好：
    标题: “四维联动”建支部
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.model.words import count_words
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording

LONGEST = 40


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    words = count_words(submission.values.get(("title",), ""))
    if words > LONGEST:
        yield (
            submission.place("title"),
            Wording(
                f"标题有 {words} 字，超过了 {LONGEST} 字，列表和目录里放不下",
                "请留下最要紧的一句，其余放进摘要",
            ),
        )


RULE = Rule("F244", "long-title", Severity.WARNING, check=check)
