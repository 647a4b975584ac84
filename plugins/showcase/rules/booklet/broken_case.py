"""有一篇案例排不成书页，汇编没有收它。

为什么：一篇排不出来，不该耽误整本汇编；但少了哪一篇，付印之前一定要知道。
怎么改：看看这篇有没有形状特别的照片、特别大的表格，改好后重新生成；仍排不出来，把稿件和照片交给维护人员。
不好：
    汇编应收 30 篇，实收 29 篇
好：
    汇编应收 30 篇，实收 30 篇
"""

from showcase.findings import Severity
from showcase.rules.rule import told_elsewhere

RULE = told_elsewhere("B711", "broken-case", Severity.ERROR, __name__)
