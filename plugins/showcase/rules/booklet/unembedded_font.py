"""PDF 里没有带上字体，或者带了整个字体。

为什么：没有带上的字体，印刷厂的机器会换成别的字，版面就乱了；带整个字体会使文件大许多。
怎么改：再排一次；仍然这样，把 PDF 和项目一起交给维护人员。
不好：
    仿宋_GB2312（未嵌入）
好：
    NotoSerifSC（已嵌入，只含用到的字）
"""

from showcase.findings import Severity
from showcase.rules.rule import told_elsewhere

RULE = told_elsewhere("B722", "unembedded-font", Severity.WARNING, __name__)
