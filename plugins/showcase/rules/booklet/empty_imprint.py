"""汇编的印制信息没有填全。

为什么：内部资料要印明编印单位、发送对象、印刷单位、印刷日期、印数和准印证号，最容易忘的就是这些。
怎么改：付印前在 cases/programme.yml 的“印制信息”里填上。
不好：
    印制信息: {编印单位: 党委宣传部, 准印证号: ""}
好：
    印制信息: {编印单位: 党委宣传部, 准印证号: 京内资字2026第1号}
"""

from showcase.findings import Severity
from showcase.rules.rule import told_elsewhere

RULE = told_elsewhere("B702", "empty-imprint", Severity.WARNING, __name__)
