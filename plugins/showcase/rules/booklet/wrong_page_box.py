"""PDF 的页面尺寸或出血、成品框不对。

为什么：印刷厂的拼版软件按这些框裁切；框不对，就会裁进版心或留下白边。
怎么改：再排一次；仍然这样，把 PDF 和项目一起交给维护人员。
    不要用别的软件“打印成 PDF”后再交给印刷厂。
不好：
    成品框和纸面一样大，没有出血
好：
    成品 210×285 毫米，四周出血 3 毫米
"""

from showcase.findings import Severity
from showcase.rules.rule import told_elsewhere

RULE = told_elsewhere("B721", "wrong-page-box", Severity.WARNING, __name__)
