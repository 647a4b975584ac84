"""页数不是 4 的倍数。

为什么：书是一张纸印四面折成的，页数不是 4 的倍数就折不成，印刷厂会自行添加空白页。
怎么改：再排一次；仍然这样，把 PDF 和项目一起交给维护人员。
不好：
    共 78 页
好：
    共 80 页
"""

from showcase.findings import Severity
from showcase.rules.rule import told_elsewhere

RULE = told_elsewhere("B724", "odd-page-count", Severity.WARNING, __name__)
