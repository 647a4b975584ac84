"""汇编里的链接或书签不通。

为什么：读者在目录和索引上点了没有反应，只能自己翻。
怎么改：再排一次；仍然这样，把 PDF 和项目一起交给维护人员。
不好：
    目录里的一条点了没有反应
好：
    目录、索引都点得到，左侧有书签
"""

from showcase.findings import Severity
from showcase.rules.rule import told_elsewhere

RULE = told_elsewhere("B730", "lost-target", Severity.WARNING, __name__)
