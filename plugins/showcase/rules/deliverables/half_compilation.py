"""自备的汇编只写了一半。

为什么：只有书名没有文件，读者打不开；只有文件没有书名，列表里没有名字可写。
怎么改：文件和标题都写上；没有自备的就写 auto，由系统汇编。
不好：
    汇编: {标题: 四维联动实践录}
好：
    汇编: {文件: huibian.pdf, 标题: 四维联动实践录}
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.deliverables.stage import weight_of
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    weight = weight_of(submission, "汇编", context)
    if submission.case is None or weight is None:
        return
    title, file = submission.case.compilation.title, submission.case.compilation.file
    if title and not file:
        yield (
            submission.place("compilation", "title"),
            Wording(
                f"汇编“{title}”没有写文件",
                "请补上 PDF 的文件名；没有自备汇编的，把这一项改成：\n汇编: auto",
                severity=weight,
            ),
        )
    elif file and not title:
        name = file.replace("\\", "/").rpartition("/")[2]
        yield (
            submission.place("compilation", "file"),
            Wording(
                f"汇编“{name}”没有写标题",
                "请在文件名后面补上书名，例如：\n  标题: 四维联动实践录",
            ),
        )


RULE = Rule("D806", "half-compilation", Severity.WARNING, check=check)
