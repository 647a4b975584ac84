"""视频要整个下载完才能放。

为什么：视频的索引排在最后面，读者点了播放要等很久。公开的网页上系统会调好，您放进文件夹的原片还是慢的。
怎么改：运行 showcase fix，画面和声音一点不变，只把索引搬到前面；或者导出时勾选“网络优化”。
不好：
    video.mp4（索引在最后）
好：
    video.mp4（索引在最前）
"""

from collections.abc import Iterator

from showcase.findings import MediaFix, Operation, Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.media.films import film_of
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    film = film_of(submission)
    if film is not None and not film.facts.starts_at_once:
        yield (
            film.span,
            Wording(
                f"{film.name} 的索引不在最前面，点了播放要等",
                "请运行 showcase fix，画面和声音一点不变；不改也行，公开的网页上系统会调好",
                MediaFix(film.file.path, Operation.REPACK_FILM),
            ),
        )


RULE = Rule("M435", "slow-start", Severity.INFO, check=check)
