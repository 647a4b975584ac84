"""照片印这么大，不到付印要的精度。

为什么：印刷以 300 dpi 为宜，低于 270 dpi 的照片细节发虚，印出来看得出。
怎么改：向供稿支部要手机或相机里的原图，不要用微信里压缩过的，也不要用软件放大。
不好：
    照片 01.jpg 印成 163 毫米宽，只有 150 dpi
好：
    照片 01.jpg 印成 163 毫米宽，有 300 dpi
"""

from showcase.findings import Severity
from showcase.rules.rule import told_elsewhere

RULE = told_elsewhere("B723", "coarse-on-press", Severity.WARNING, __name__)
