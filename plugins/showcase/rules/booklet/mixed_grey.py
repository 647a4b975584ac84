"""黑字或灰字不是单用黑墨印的。

为什么：用四种油墨叠出来的黑字，套印稍有偏差就有彩边，小字看不清。
怎么改：再排一次；仍然这样，把 PDF 和项目一起交给维护人员。
不好：
    正文 C75 M68 Y67 K90
好：
    正文 K100
"""

from showcase.findings import Severity
from showcase.rules.rule import told_elsewhere

RULE = told_elsewhere("B726", "mixed-grey", Severity.WARNING, __name__)
