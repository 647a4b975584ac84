"""想插图，写成了链接。

为什么：方括号前面没有半角的感叹号，就只是一个链接，图片不会显示。
怎么改：在方括号前面加一个半角的感叹号。
不好：
    ！[支部在上党课](01.jpg)
好：
    ![支部在上党课](01.jpg)
"""

from collections.abc import Iterator

from showcase.findings import Edit, Fix, Severity, Span
from showcase.model.links import is_web
from showcase.model.paths import file_name, is_picture_name
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for link in submission.outline.references:
        if not is_picture_name(link.href) or is_web(link.href) or link.picture:
            continue
        at = link.span
        before = Span(at.line, at.column - 1, at.line, at.column)
        wide = at.column > 1 and submission.written_at(before) == "！"
        name = file_name(link.href)
        if wide:
            message = "前面的感叹号是全角的，图片不会显示"
            fix = Fix((Edit(before, "!"),))
        else:
            message = "前面没有感叹号，只是一个链接，图片不会显示"
            fix = None
        yield (
            before if wide else at,
            Wording(
                f"{name} {message}",
                f"请在方括号前面写半角的感叹号：\n![{link.text}]({link.href})",
                fix,
            ),
        )


RULE = Rule("T342", "picture-link", Severity.WARNING, check=check)
