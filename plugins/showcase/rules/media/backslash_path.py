r"""路径里用了反斜杠。

为什么：反斜杠只有 Windows 认得，换一台电脑、放到网上就打不开。
怎么改：把反斜杠都改成斜杠 /。
不好：
    ![上党课](..\..\media\2026\jixie\01.jpg)
好：
    ![上党课](../../media/2026/jixie/01.jpg)
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.media.naming import rewrite, shown_path
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    known = {file.path for file in submission.media}
    for mention in submission.mentions:
        if "\\" in mention.target and mention.path in known:
            yield (
                mention.span,
                Wording(
                    f"“{mention.target}”里的 \\ 要写成 /",
                    f"请写成：\n{shown_path(mention.path)}",
                    rewrite(submission, mention, mention.path),
                ),
            )


RULE = Rule("M407", "backslash-path", Severity.WARNING, check=check)
