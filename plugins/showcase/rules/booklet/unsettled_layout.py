"""汇编的版面没有排定。

为什么：版面没有排定时，目录里的页码可能不准。
怎么改：把这份汇编和项目一起交给维护人员。
不好：
    目录写第 12 页，案例在第 13 页
好：
    目录和正文的页码一致
"""

from showcase.findings import Severity
from showcase.rules.rule import told_elsewhere

RULE = told_elsewhere("B705", "unsettled-layout", Severity.WARNING, __name__)
