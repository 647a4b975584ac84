"""这次修改动了不属于投稿的文件。

为什么：一份投稿只改自己的文字稿和照片文件夹，别处的改动由宣传部来做，免得互相弄坏。
怎么改：把这些文件恢复原样，只交自己的文字稿和照片。
不好：
    cases/2026/jixie.md 和 mkdocs.yml
好：
    cases/2026/jixie.md 和 media/2026/jixie/01.jpg
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    own = fault.owner.removesuffix(".md").partition("/")[2]
    may = f"只能改 {fault.owner} 和 media/{own}/" if own else "只能改自己的文字稿和照片文件夹"
    more = f"；后面还有 {fault.more} 个这样的文件" if fault.more else ""
    return Wording(
        f"这次修改动了 {fault.subject}，它不属于您的投稿{more}",
        f"请把它恢复原样，投稿{may}；确实要改的话，请联系宣传部",
    )


RULE = fault_rule("G129", Severity.ERROR, FaultKind.FOREIGN_CHANGE, word)
