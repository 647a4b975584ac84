"""从这里起到文末都成了代码。

为什么：一行 ``` 开始一段代码，要另一行 ``` 来结束；没有结束，后面的正文、标题、图片就都成了代码。
怎么改：在代码结束的地方另起一行写 ```；不是代码就删掉这一行。
不好：
    ```
    支部每月集中一次
好：
    支部每月集中一次
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    return Wording(
        f"这里的 {fault.subject} 没有结束，后面的正文都成了代码",
        f"请在代码结束处另起一行写 {fault.subject}；不是代码就删掉这一行",
    )


RULE = fault_rule("T332", Severity.WARNING, FaultKind.UNCLOSED_CODE, word, waivable=True)
