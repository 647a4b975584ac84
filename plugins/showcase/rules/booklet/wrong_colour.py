"""付印的文件里还有屏幕颜色（RGB）。

为什么：印刷机用青、品红、黄、黑四种油墨；屏幕颜色交给印刷厂，由谁转、转成什么样就说不准。
怎么改：再排一次；仍然这样，把 PDF 和项目一起交给维护人员。
不好：
    第 12 页的照片是 RGB
好：
    第 12 页的照片是 CMYK
"""

from showcase.findings import Severity
from showcase.rules.rule import told_elsewhere

RULE = told_elsewhere("B725", "wrong-colour", Severity.WARNING, __name__)
