"""有一段和别的案例几乎一样。

为什么：案例要写自己做过的事；整段照抄，读者会怀疑事情是不是真的，评审也过不去。
怎么改：用自己的话写自己的做法；引用文件的，放进引号或引用段，并说明出处。
不好：
    支部成立三支先锋队，每周三下午进社区……（和另一篇一字不差）
好：
    我们的先锋队周五才去，因为社区的老人周五都在……
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from showcase.findings import Severity, Span
from showcase.model.facts import CaseFacts
from showcase.rules.context import Context
from showcase.rules.originality.likeness import Likeness, likenesses
from showcase.rules.originality.submitted import in_order, is_same_case
from showcase.rules.rule import Place, Rule, Wording

_INNER = str.maketrans("“”", "‘’")
_MOST = 0.7
"""A case that shares so much of its text with one other is told once, as a whole."""


def compare(facts: Iterable[CaseFacts], context: Context) -> Iterator[tuple[Place, Wording]]:
    """Find the places of this rule among all submissions."""
    between: dict[tuple[str, str], list[Likeness]] = defaultdict(list)
    for likeness in likenesses(in_order(facts)):
        if not is_same_case(likeness.later, likeness.earlier):
            between[likeness.later.path, likeness.earlier.path].append(likeness)
    for alike in between.values():
        case = alike[0].later
        length = sum(passage.length for passage in case.passages)
        shared = sum(likeness.passage.length for likeness in alike)
        if len(alike) > 1 and shared >= _MOST * length:
            yield Place(case.path, case.title_place), _word_whole(alike)
        else:
            for likeness in alike:
                span = Span.on_line(likeness.passage.line)
                yield Place(case.path, span), _word_passage(likeness)


def _word_whole(alike: list[Likeness]) -> Wording:
    earlier = alike[0].earlier
    lines = "、".join(str(likeness.passage.line) for likeness in alike)
    return Wording(
        f"这一篇的大部分文字和“{earlier.title}”（{earlier.path}）一样",
        f"一样的段落从这些行开始：{lines}；同一篇交了两次的，请撤下一篇，"
        "不是的请用自己的话写自己的做法",
    )


def _word_passage(likeness: Likeness) -> Wording:
    earlier = likeness.earlier
    where = f"{earlier.path} 第 {likeness.source.line} 行"
    own = likeness.later.unit and likeness.later.unit == earlier.unit
    start = likeness.passage.excerpt.translate(_INNER)
    return Wording(
        f"“{start}”这一段和{'本支部的' if own else ''}另一篇案例几乎一样：{where}",
        f"那一篇是“{earlier.title}”；请用自己的话写这一次的做法，"
        "引用文件的请放进引号里，并说明出处",
        severity=Severity.INFO if own else None,
    )


RULE = Rule("S003", "repeated-passage", Severity.WARNING, compare=compare)
