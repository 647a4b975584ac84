"""自备的汇编不是 PDF。

为什么：汇编要能在网上看、能印，只有 PDF 到哪里都是一个样子。
怎么改：在 Word 里另存为 PDF，再写它的文件名；没有自备的就写 auto，由系统汇编。
不好：
    汇编: {文件: huibian.docx}
好：
    汇编: {文件: huibian.pdf, 标题: 四维联动实践录}
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.paths import resolve_media
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.deliverables.stage import weight_of
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    case = submission.case
    weight = weight_of(submission, "汇编", context)
    if case is None or weight is None or not case.compilation.file:
        return
    target = case.compilation.file
    path = resolve_media(target, submission.path, submission.media_folder)
    if any(file.path == path and file.kind != "pdf" for file in submission.media):
        yield (
            submission.place("compilation", "file"),
            Wording(
                f"汇编“{path.rpartition('/')[2]}”不是 PDF",
                "请在 Word 里用“另存为”存成 PDF，放进同一个文件夹，再改这里的文件名；"
                "没有自备汇编的写：\n汇编: auto",
                severity=weight,
            ),
        )


RULE = Rule("D805", "compilation-not-pdf", Severity.WARNING, check=check)
