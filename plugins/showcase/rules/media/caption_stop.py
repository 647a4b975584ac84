"""图说末尾有句号。

为什么：书刊的图说只有一句话时，末尾不用句号。
怎么改：删掉末尾的句号。
不好：
    说明: 支部在文化长廊上党课。
好：
    说明: 支部在文化长廊上党课
"""

from collections.abc import Iterator

from showcase.findings import Edit, Fix, Severity, Span
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.media.captions import Caption, captions_of
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for caption in captions_of(submission):
        if caption.what != "图说" or caption.text[-1:] != "。" or "。" in caption.text[:-1]:
            continue
        stop = _stop(submission, caption)
        yield (
            stop or caption.span,
            Wording(
                f"图说“{caption.text}”末尾不用句号",
                "请删掉末尾的句号",
                Fix((Edit(stop, ""),)) if stop else None,
            ),
        )


def _stop(submission: Submission, caption: Caption) -> Span | None:
    """Return where the full stop stands, where that is certain."""
    at = caption.span
    if at.line != at.end_line:
        return None
    written = submission.written_at(at)
    place = written.find(f"{caption.text}](") if written.startswith("![") else written.rfind("。")
    if written.startswith("![") and place >= 0:
        place += len(caption.text) - 1
    return Span.on_line(at.line, at.column + place, 1) if place >= 0 else None


RULE = Rule("M413", "caption-stop", Severity.INFO, check=check)
