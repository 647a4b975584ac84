"""链接指向校外的网站。

为什么：内网的读者打不开校外的网站；书上的网址过几年也会失效。
怎么改：要紧的内容在正文里写清楚，链接只作参考。内网打得开的网站，请管理员写进项目清单的“内网网站”。
不好：
    详见[报道](https://news.example.com/1.html)。
好：
    据校报2026年5月8日报道，全校有21个支部照着做了。
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.links import host_of, is_inside, is_web
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for link in submission.outline.references:
        if not is_web(link.href):
            continue
        host = host_of(link.href)
        if host and not is_inside(host, context.programme.hosts):
            yield (
                link.target,
                Wording(f"“{host}”在校外，内网读者打不开", "请把要紧的内容写进正文，链接只作参考"),
            )


RULE = Rule("T340", "outside-link", Severity.INFO, check=check)
