"""PDF 里有会自己运行的内容或附件。

为什么：程序、表单和附件可能在读者的电脑上做别的事，也可能带出不该公开的文件，不能放上网。
怎么改：从原来的文档重新导出一份普通的 PDF；附件另外单独交。
不好：
    huibian.pdf（里面还附着一个 Excel 表格）
好：
    huibian.pdf（只有一页页的内容）
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.gate.file_words import quoted_file
from showcase.rules.rule import Wording, fault_rule

_WHAT = {
    "script": "一段会自己运行的程序",
    "launch": "打开别的程序或文件的命令",
    "form": "往外提交内容的表单",
    "media": "动画或视频",
    "attachment": "附件",
}


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    what = "、".join(_WHAT[doing] for doing in fault.wanted)
    return Wording(
        f"{quoted_file(fault)}里带着{what}，不能公开",
        "请用浏览器或 WPS 打开，选“打印”，打印机选“另存为 PDF”，用新的替换它",
    )


RULE = fault_rule("G121", Severity.ERROR, FaultKind.ACTIVE_PDF, word)
