"""视频里的地点去不掉，没有放上网。

为什么：视频里留着拍摄地点、设备等信息，系统要原样去掉才公开；这一个结构特殊，去不掉，所以网页上暂时没有它。
怎么改：用剪映、格式工厂等重新导出为 H.264 的 MP4，替换掉原来的文件。
不好：
    video.mp4（带着定位，结构特殊）
好：
    video.mp4（重新导出的）
"""

from showcase.findings import Severity
from showcase.rules.rule import told_elsewhere

RULE = told_elsewhere("M443", "withheld-video", Severity.WARNING, __name__)
