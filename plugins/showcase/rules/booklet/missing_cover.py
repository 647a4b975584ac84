"""汇编的封面图片用不上。

为什么：封面用的是已发布案例里的照片：像素、说明、摄影和肖像同意都查过。别处的图片没有查过，不印上封面。
怎么改：从已发布案例的照片里选一张横的，把它的路径写进 cases/programme.yml 的“印制信息”；不写，封面只排文字。
不好：
    印制信息: {封面图片: 校门.jpg}
好：
    印制信息: {封面图片: media/2026/mzx-lianhe/01.jpg}
"""

from showcase.findings import Severity
from showcase.rules.rule import told_elsewhere

RULE = told_elsewhere("B706", "missing-cover", Severity.WARNING, __name__)
