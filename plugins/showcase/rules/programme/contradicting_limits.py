"""限额互相矛盾。

为什么：下限比上限还大，没有一篇稿件能合格。
怎么改：核对这两个数，小的在前，大的在后。
不好：
    limits: {words: [3000, 1500]}
好：
    limits: {words: [1500, 3000]}
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.model.programme import Limits
from showcase.model.schema import keys_of
from showcase.rules.rule import Wording, fault_rule

_NAMES = {key.english: key.chinese for key in keys_of(Limits)}


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    name = _NAMES[fault.subject]
    larger, smaller = fault.wanted
    if fault.owner:
        return Wording(
            f"“{name}”写到 {larger}，“{_NAMES[fault.owner]}”却只有 {smaller}",
            "请核对这两项，没有写的那一项用的是默认值",
        )
    if fault.subject == "photo_pixels":
        return Wording(
            f"“{name}”的短边（{larger}）比长边（{smaller}）还长",
            f"长边写在前面，短边写在后面：\n{fault.subject}: [{larger}, {smaller}]",
        )
    return Wording(
        f"“{name}”的下限（{larger}）比上限（{smaller}）还大",
        f"小的写在前面，大的写在后面：\n{fault.subject}: [{smaller}, {larger}]",
    )


RULE = fault_rule("C614", Severity.WARNING, FaultKind.CONTRADICTING_LIMITS, word, waivable=True)
