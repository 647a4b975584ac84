"""两篇案例用了同一张照片。

为什么：照片要是这一次活动的，借用别处的照片，读者会怀疑事情是不是真的。
怎么改：换成自己这次活动的照片；确是同一次活动的，可以不改。
不好：
    media/2026/jixie/01.jpg（和 media/2025/jingji/03.jpg 是同一张）
好：
    media/2026/jixie/01.jpg（这次活动自己拍的）
"""

from collections.abc import Iterable, Iterator

from showcase.findings import Severity
from showcase.model.facts import CaseFacts, UsedPhoto
from showcase.rules.context import Context
from showcase.rules.originality.likeness import COMMON
from showcase.rules.originality.submitted import in_order, is_same_case
from showcase.rules.rule import Place, Rule, Wording


def compare(facts: Iterable[CaseFacts], context: Context) -> Iterator[tuple[Place, Wording]]:
    """Find the places of this rule among all submissions."""
    users: dict[str, list[tuple[CaseFacts, UsedPhoto]]] = {}
    for case in in_order(facts):
        for digest, photo in {photo.digest: photo for photo in reversed(case.photos)}.items():
            users.setdefault(digest, []).append((case, photo))
    for using in users.values():
        if len(using) > COMMON:
            continue  # an emblem or a banner that everybody uses
        (first, original), *others = using
        for case, photo in others:
            if not is_same_case(case, first):
                own = case.unit and case.unit == first.unit
                yield (
                    Place(case.path, photo.span),
                    Wording(
                        f"照片 {_name(photo)} 和另一篇案例的是同一张：{original.path}",
                        f"那一篇是“{first.title}”（{first.path} 第 {original.span.line} 行）；"
                        "请换一张这次活动自己拍的，确是同一次活动的可以不换",
                        severity=Severity.INFO if own else None,
                    ),
                )


def _name(photo: UsedPhoto) -> str:
    return photo.path.rpartition("/")[2]


RULE = Rule("S002", "shared-photo", Severity.WARNING, compare=compare)
