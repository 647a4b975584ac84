"""书太薄，书脊上没有印字。

为什么：书脊不到 5 毫米，印上字装订时容易偏到封面上去；GB/T 11668 也只要求 5 毫米以上的书脊印字。
怎么改：不用处理。用厚一些的纸，书脊会宽一些：--paper 写明每张纸的厚度。
不好：
    3 毫米的书脊印了书名
好：
    3 毫米的书脊留空
"""

from showcase.findings import Severity
from showcase.rules.rule import told_elsewhere

RULE = told_elsewhere("B729", "bare-spine", Severity.INFO, __name__)
