"""文字的编码不对，网页上会变成乱码。

为什么：旧的记事本会用 GBK（它叫 ANSI）存文字，别的电脑和网页认的是 UTF-8。
怎么改：运行 showcase fix 会自动转换；也可以用记事本打开，选“另存为”，编码选 UTF-8。
不好：
    GBK（记事本里显示 ANSI）
好：
    UTF-8
"""

from showcase.findings import Fault, FaultKind, Fix, Severity
from showcase.rules.rule import Wording, fault_rule

_NAMES = {
    "GBK": "GBK 编码（记事本里叫 ANSI）",
    "UTF-16": "UTF-16 编码（记事本里叫 Unicode）",
    "BIG5": "繁体的 Big5 编码",
}


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    known = _NAMES.get(fault.subject, f"{fault.subject} 编码")
    gap = " " if known[0].isascii() else ""
    return Wording(
        f"这个文件是用{gap}{known}存的，网页上会变成乱码",
        "文字都读得出来，运行 showcase fix 就能转好；也可以用记事本打开，选“另存为”，编码选 UTF-8，覆盖原文件",
        Fix(),
    )


RULE = fault_rule("G105", Severity.ERROR, FaultKind.ENCODING, word)
