"""有一行只写了地址，读者看不到。

为什么：“[文字]: 地址”这样的一行只给别处的链接用，自己不显示；没有别处用到，就等于没写。
怎么改：改成 [文字](地址)；不需要就删掉。
不好：
    [校报]: https://news.example.edu.cn/
好：
    见[校报](https://news.example.edu.cn/)。
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"“{fault.subject}”这一行不会显示",
        "要给读者看请写成 [文字](地址)，不需要就删掉",
    )


RULE = fault_rule("T326", Severity.WARNING, FaultKind.UNUSED_REFERENCE, word, waivable=True)
