"""照片的像素不够印这么大。

为什么：像素不够的照片印出来会发虚；印刷以 300 dpi 为宜，不宜低于 150 dpi。
怎么改：换用手机或相机里的原图，不要用微信里压缩过的。
不好：
    640×480 的照片印满整行
好：
    1800×1200 的照片印满整行
"""

from showcase.findings import Severity
from showcase.rules.rule import told_elsewhere

RULE = told_elsewhere("B704", "coarse-photo", Severity.INFO, __name__)
