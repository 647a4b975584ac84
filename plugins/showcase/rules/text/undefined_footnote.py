"""脚注有编号，没有内容。

为什么：没有内容的编号会原样显示成 [^1]，读者不知道是什么。
怎么改：在文末另起一段写内容，编号后面用半角冒号和一个空格。
不好：
    据校报报道[^1]。
好：
    据校报报道[^1]。

    [^1]: 见校报2026年第3期。
"""

from showcase.findings import Edit, Fault, FaultKind, Fix, Severity
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    if fault.wanted:
        fix = Fix((Edit(fault.span, fault.wanted[0]),))
        return Wording(
            f"脚注 [^{fault.subject}] 后面的冒号是全角的，成不了脚注",
            f"请改成半角冒号加一个空格：\n{fault.wanted[0]}脚注的内容",
            fix,
        )
    return Wording(
        f"脚注 [^{fault.subject}] 没有写内容",
        f"请在文末空一行，写上：\n[^{fault.subject}]: 脚注的内容",
    )


RULE = fault_rule("T325", Severity.WARNING, FaultKind.UNDEFINED_FOOTNOTE, word, waivable=True)
