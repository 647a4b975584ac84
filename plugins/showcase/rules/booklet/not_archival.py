"""存档的 PDF 缺少长期保存或无障碍阅读要的东西。

为什么：存档用的 PDF 要合 PDF/A-2a 和 PDF/UA-1：多年以后打得开，读屏软件读得出。
怎么改：再排一次；仍然这样，把 PDF 和项目一起交给维护人员。
    存档就存生成的这份，不要另存或再加工。
不好：
    图片没有替代文字
好：
    图片都有替代文字
"""

from showcase.findings import Severity
from showcase.rules.rule import told_elsewhere

RULE = told_elsewhere("B728", "not-archival", Severity.WARNING, __name__)
