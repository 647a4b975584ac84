"""成果的类型不在清单里。

为什么：成果按类型统计，写法不同就对不上。
怎么改：从提示里选一个，照抄；清单由组织部在 cases/programme.yml 里定。
不好：
    成果: [{类型: 方法, 标题: 小事手册}]
好：
    成果: [{类型: 工作法/典型案例, 标题: 小事手册}]
"""

from collections.abc import Iterator

from showcase.findings import Edit, Fix, Severity
from showcase.model.nearness import nearest
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.front_matter.pasting import shown
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    known = context.programme.result_types
    for location, written in submission.values.items():
        if location[0] != "results" or location[-1] != "type":
            continue
        text = written.strip()
        if text in known:
            continue
        place = submission.place(*location)
        near, sure = _meant(text, known)
        hint = f"您是不是想写“{near}”？" if near else ""
        fix = Fix((Edit(place, near),)) if sure and place.line == place.end_line else None
        yield (
            place,
            Wording(
                f"清单里没有“{shown(text)}”这类成果",
                f"{hint}请从这些里面选：{'、'.join(known)}",
                fix,
            ),
        )


def _meant(text: str, known: tuple[str, ...]) -> tuple[str, bool]:
    """Return the type that is meant, and whether beyond doubt: one half of a double name."""
    halves = [name for name in known if "/" in name and text in name.split("/")]
    if len(halves) == 1:
        return halves[0], True
    near = nearest(text.replace("／", "/"), known, n=1, cutoff=0.5)
    return (near[0], near[0] == text.replace("／", "/")) if near else ("", False)


RULE = Rule("F233", "unknown-result-type", Severity.ERROR, check=check)
