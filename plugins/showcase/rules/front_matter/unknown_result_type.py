"""成果的类型不在清单里。

为什么：成果按类型统计，写法不同就对不上。
怎么改：从提示里选一个，照抄；清单由组织部在 cases/programme.yml 里定。
不好：
    成果: [{类型: 方法, 标题: 小事手册}]
好：
    成果: [{类型: 工作法/典型案例, 标题: 小事手册}]
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    known = context.programme.result_types
    for index, result in enumerate(submission.case.results if submission.case else ()):
        if result.type not in known:
            yield (
                submission.place("results", index, "type"),
                Wording(
                    f"清单里没有“{result.type}”这类成果", f"请从这些里面选：{'、'.join(known)}"
                ),
            )


RULE = Rule("F233", "unknown-result-type", Severity.ERROR, check=check)
