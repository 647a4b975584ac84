"""汇编的字体里没有这个字。

为什么：没有的字在书里会变成方框或空白，这里用“〓”代替，让人看得出来。
怎么改：换一个常用的字或符号；确需此字，把有这个字的字体放进项目的 fonts 文件夹。
不好：
    ㊣ 党员示范岗
好：
    正 党员示范岗
"""

from showcase.findings import Severity
from showcase.rules.rule import told_elsewhere

RULE = told_elsewhere("B701", "missing-glyph", Severity.WARNING, __name__)
