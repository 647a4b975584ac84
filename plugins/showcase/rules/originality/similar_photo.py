"""两篇案例的照片几乎一样。

为什么：换了大小、加了水印、重新存过的旧照片，读者还是认得出来，会怀疑事情是不是真的。
怎么改：换成自己这次活动的照片；确是同一次活动的，可以不改。
不好：
    media/2026/jixie/01.jpg（和 media/2025/jingji/03.jpg 几乎一样，只是小一些）
好：
    media/2026/jixie/01.jpg（这次活动自己拍的）
"""

from collections.abc import Iterable, Iterator

from showcase.findings import Severity
from showcase.model.facts import CaseFacts, UsedPhoto
from showcase.model.looks import NEAR
from showcase.model.paths import file_name
from showcase.rules.context import Context
from showcase.rules.originality.likeness import COMMON
from showcase.rules.originality.photo_pairs import near_pairs
from showcase.rules.originality.submitted import in_order, is_same_case
from showcase.rules.rule import Place, Rule, Wording

_Used = tuple[CaseFacts, UsedPhoto]


def compare(facts: Iterable[CaseFacts], context: Context) -> Iterator[tuple[Place, Wording]]:
    """Find the places of this rule among all submissions."""
    photos = _own(in_order(facts))
    best: dict[int, tuple[int, int]] = {}
    users: dict[int, set[str]] = {}
    for later, earlier, apart in near_pairs([photo.look for _, photo in photos], NEAR):
        one, other = photos[later][0].path, photos[earlier][0].path
        if one != other:
            best[later] = min(best.get(later, (apart, earlier)), (apart, earlier))
            for number in (later, earlier):
                users.setdefault(number, set()).update((one, other))
    for later, (_, earlier) in best.items():
        if len(users[later]) <= COMMON:
            yield from _tell(photos[later], photos[earlier])


def _own(cases: list[CaseFacts]) -> list[_Used]:
    """Return the photos that aren't plainly everybody's, as an emblem or a banner is."""
    users: dict[str, set[str]] = {}
    for case in cases:
        for photo in case.photos:
            users.setdefault(photo.look, set()).add(case.path)
    return [
        (case, photo)
        for case in cases
        for photo in case.photos
        if photo.look and len(users[photo.look]) <= COMMON
    ]


def _tell(using: _Used, origin: _Used) -> Iterator[tuple[Place, Wording]]:
    (case, photo), (first, original) = using, origin
    if photo.digest == original.digest or is_same_case(case, first):
        return  # that is told as what it is
    own = case.unit and case.unit == first.unit
    yield (
        Place(case.path, photo.span),
        Wording(
            f"照片 {file_name(photo.path)} 和另一篇案例的几乎一样：{original.path}",
            f"那一篇是“{first.title}”（{first.path} 第 {original.span.line} 行）；"
            "请换一张这次活动自己拍的，确是同一次活动的可以不换",
            severity=Severity.INFO if own else None,
        ),
    )


RULE = Rule("S004", "similar-photo", Severity.WARNING, compare=compare)
