"""用语表里有一行看不懂。

为什么：看不懂的这一行不起作用，别的行照常用。
怎么改：在 Excel 里按栏目填好：类别写“错字”“固定提法”或“不查”，写法和应为都要有字；
固定提法只填写法，不查也只填写法。
不好：
    类别,写法,应为,例外,出处
    错别字,深人,深入,,校对记录
好：
    类别,写法,应为,例外,出处
    错字,深人,深入,资深人,校对记录
    固定提法,四个意识,,,校对记录
    不查,截止目前,,,校对记录
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule

_KINDS = "“错字”“固定提法”或“不查”"


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    match fault.owner:
        case "header":
            return Wording(
                "用语表的第一行没有写栏目名",
                "请在最上面加一行栏目名：\n类别,写法,应为,例外,出处,说明",
            )
        case "kind" if fault.subject:
            return Wording(f"用语表里没有“{fault.subject}”这一类", f"类别请写{_KINDS}")
        case "kind":
            return Wording("这一行没有写类别", f"类别请写{_KINDS}")
        case "empty":
            return Wording("这一行没有写要查哪个词", "请在“写法”一栏填上要查的词，或者删掉这一行")
        case "too-long":
            return Wording(
                f"“{fault.subject[:10]}……”太长，没法当一个词来查",
                "每格最多 40 个字，请只留出错的那几个字",
            )
        case "short-phrase":
            return Wording(
                f"固定提法“{fault.subject}”太短，容易错怪别的词",
                "固定提法至少要有 4 个汉字；短的请写成“错字”，把错的写法和对的写法都填上",
            )
        case "short-slip":
            return Wording(
                f"只查一个“{fault.subject}”字，会错怪许多别的词",
                "请连前后的字一起写，至少两个字",
            )
        case "no-right":
            return Wording(f"没有写“{fault.subject}”应该改成什么", "请在“应为”一栏填上正确的写法")
        case _:
            return Wording("用语表太长了，从这一行起没有再读", "最多 2000 行，请删去用不着的行")


RULE = fault_rule("W901", Severity.WARNING, FaultKind.WORDING_ROW, word)
