"""链接在网站上打不开。

为什么：站内的链接只能指向别的案例、自己的汇编和本文的标题；指向别处的，读者点了没有反应。
怎么改：改成以 https:// 开头的完整网址，或者去掉链接只留文字。
不好：
    [工作方案](工作方案.docx)
好：
    [姊妹案例](../2026/guandeng.md)
"""

import posixpath
import re
from collections.abc import Iterator

from showcase.findings import Edit, Fix, Severity
from showcase.model.paths import is_picture_name
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording

_SCHEME = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
_WIDE = re.compile(r"(https?)(?:：/{1,2}|:／／|：／／)(.+)", re.IGNORECASE)
_BARE = re.compile(
    r"(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|cn|net|org|gov|edu)(?:[/:?]|$))", re.IGNORECASE
)
_CASE = re.compile(r"cases/\d{4}/[a-z0-9-]{1,60}\.md")


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for link in submission.outline.references:
        href = link.href.strip()
        if not href or href.startswith("#") or _SCHEME.match(href):
            continue
        if wide := _WIDE.match(href):
            better = f"{wide[1]}://{wide[2]}"
            matches = submission.written_at(link.target) == link.href
            fix = Fix((Edit(link.target, better),)) if matches else None
            yield link.target, Wording(f"网址“{href}”里有全角的符号", f"请写成：\n{better}", fix)
        elif _BARE.match(href):
            yield (
                link.target,
                Wording(f"网址“{href}”不完整", f"请补上开头：\nhttps://{href}"),
            )
        elif not _is_ours(submission, href) and not is_picture_name(href):
            yield (
                link.target,
                Wording(
                    f"链接“{href}”在网站上打不开",
                    "请改成以 https:// 开头的完整网址，或者去掉链接，只留文字",
                ),
            )


def _is_ours(submission: Submission, href: str) -> bool:
    """Tell whether a target is a case's file or this case's own compilation."""
    path = posixpath.normpath(f"cases/{submission.year}/{href.partition('#')[0]}")
    own = [mention.path for mention in submission.mentions if mention.role == "compilation"]
    return _CASE.fullmatch(path) is not None or path in own


RULE = Rule("T337", "dead-link", Severity.WARNING, check=check)
