"""屏幕阅读用的汇编太大，不便传送。

为什么：超过 50 MB 的文件，许多邮箱发不出去，手机上打开也慢。
怎么改：发网址，让人从网站上下载；或者按支部分别发各支部自己的那一本。
不好：
    把 80 MB 的汇编当附件发
好：
    发汇编的网址
"""

from showcase.findings import Severity
from showcase.rules.rule import told_elsewhere

RULE = told_elsewhere("B731", "heavy-file", Severity.INFO, __name__)
