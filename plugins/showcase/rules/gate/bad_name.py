"""文件或文件夹的名字不合要求。

为什么：名字里有汉字、空格或大写字母，换一台电脑就可能打不开；网页地址也取自这个名字。
怎么改：投稿放在 cases/四位年份/ 里，名字只用小写英文字母、数字和连字符（-），最多 60 个，以 .md 结尾。
不好：
    cases/2026/机械学院 案例(终稿).md
好：
    cases/2026/jixie-di-yi.md
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule

_PROBLEMS = {
    "hanzi": "文件名“{name}”里有汉字，网页地址要用字母",
    "capital": "文件名“{name}”里有大写字母，这里只用小写",
    "long": "文件名“{name}”太长，最多 60 个字符",
    "character": "文件名“{name}”里有空格或符号，这里只用小写字母、数字和连字符（-）",
    "unseen": "文件名“{name}”里有看不见的字符或乱码",
    "device": "文件名“{name}”是 Windows 保留的名字，在很多电脑上存不下来",
}


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    name = fault.subject
    match fault.owner:
        case "year":
            return Wording(f"文件夹“{name}”不是四位数的年份", _year(fault))
        case "table":
            return Wording(f"“{name}”不会被读取，它的名字差了一点", _renamed(fault))
        case "ending":
            return Wording(
                f"文件名“{name}”不是以 .md 结尾", f"{_renamed(fault)}{_hidden_ending(name)}"
            )
    message = _PROBLEMS.get(fault.owner, _PROBLEMS["character"]).format(name=name)
    return Wording(message, _renamed(fault))


def _renamed(fault: Fault) -> str:
    if fault.wanted:
        return f"请改名为 cases/{fault.wanted[0]}"
    return "请改成小写字母、数字和连字符（-），以 .md 结尾，如 cases/2026/jixie-di-yi.md"


def _hidden_ending(name: str) -> str:
    if not name.lower().endswith(".txt"):
        return ""
    return "；电脑上看不到 .txt 的话，先在文件夹的“查看”里勾选“文件扩展名”"


def _year(fault: Fault) -> str:
    good = fault.wanted[0] if fault.wanted else "2026"
    return (
        f"请把文件夹改名为 {good}，只写四位数字"
        if fault.wanted
        else (f"请把投稿放进用年份命名的文件夹，如 cases/{good}/")
    )


RULE = fault_rule("G101", Severity.ERROR, FaultKind.BAD_NAME, word)
