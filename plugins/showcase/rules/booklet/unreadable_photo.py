"""照片读不出来，书里留了空框。

为什么：读不出来的照片印不了。
怎么改：用看图软件打开它，另存为 JPG 后重新提交。
不好：
    01.jpg（只有前半张）
好：
    01.jpg（完整的照片）
"""

from showcase.findings import Severity
from showcase.rules.rule import told_elsewhere

RULE = told_elsewhere("B703", "unreadable-photo", Severity.WARNING, __name__)
