"""有一本汇编没有做成。

为什么：汇编做不成，网站照样生成，只是没有这一本，也没有通向它的链接；付印之前一定要知道。
怎么改：同时列出了排不出来的案例的，先把那几篇改好；没有列出的，把项目交给维护人员。
不好：
    汇编页上没有今年的汇编，谁也没有察觉
好：
    汇编页上有今年的汇编
"""

from showcase.findings import Severity
from showcase.rules.rule import told_elsewhere

RULE = told_elsewhere("B712", "unmade-booklet", Severity.ERROR, __name__)
