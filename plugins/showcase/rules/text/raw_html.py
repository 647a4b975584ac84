"""正文里有网页代码。

为什么：网页代码能藏进不安全的内容，书里也印不出来，所以一律不收。
怎么改：删掉尖括号里的代码；要加粗写 **重点**，要换段空一行。确实要写尖括号，前面加一个反斜杠。
不好：
    <b>重点</b>
好：
    **重点**
"""

from showcase.findings import Edit, Fault, FaultKind, Fix, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    name = fault.owner
    if fault.wanted:
        fix = Fix((Edit(fault.span, fault.wanted[0]),))
        return Wording(f"这里有网页代码 {fault.subject}", f"请改成：\n{fault.wanted[0]}", fix)
    if fault.subject.startswith("<!--"):
        return Wording(
            f"这里有一段网页注释 {fault.subject}，读者会看到它",
            "请删掉它；想对审核人说的话，请在送审时另外说明",
        )
    return Wording(f"这里有网页代码 {fault.subject}", _ADVICE.get(name, _TAKE_OFF))


_TAKE_OFF = "请删掉尖括号和里面的字母，只留文字"
_ADVICE = {
    "br": "请删掉它；要换段请空一行，表格里要分行请拆成两行",
    "img": "请删掉它，插图写成 ![图说](照片.jpg)",
    "a": "请删掉它，链接写成 [文字](https://网址)",
    "table": "请删掉它，表格每行写成 | 甲 | 乙 |",
    "video": "请删掉它，视频写在最上面的“微视频”一项里",
    "iframe": "请整段删掉；视频写在最上面的“微视频”一项里",
    "script": "请整段删掉，这里只收文字和图片",
    "style": "请整段删掉，字体和颜色由系统统一安排",
    "h1": "请删掉它，标题写成 ## 标题",
    "h2": "请删掉它，标题写成 ## 标题",
    "h3": "请删掉它，小标题写成 ### 小标题",
    "li": "请删掉它，每一条前面写 - 和一个空格",
}


RULE = fault_rule("T301", Severity.ERROR, FaultKind.RAW_HTML, word)
