"""The head of a submission, and its text as it is read again from the same bytes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from showcase.frontmatter import split_text
from showcase.intake import Source, decode
from showcase.markdown import parse_markdown
from showcase.model.document import Document
from showcase.model.heads import CaseHead
from showcase.model.submission import Submission
from showcase.model.walk import document_texts

_QUOTED = re.compile(r"“([^“”‘’，。；：？！、（）《》\s]{3,12})”")


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of a submission, in the bytes that were handed in."""

    data: bytes

    @property
    def document(self) -> Document:
        """The tree of the text, as :func:`read_submission` has it."""
        return _read(self.data)


# Who wants a tree asks for it several times in a row, and threads that set books each want one.
@lru_cache(maxsize=16)
def _read(data: bytes) -> Document:
    split = split_text(decode(data)[0])
    return parse_markdown(split.body, split.body_line).document


def head_of(submission: Submission, source: Source) -> CaseHead | None:
    """Return the head of a submission, or None where its front matter wasn't understood."""
    study = submission.case
    if study is None:
        return None
    texts = document_texts(submission.document)
    return CaseHead(
        path=submission.path,
        year=submission.year,
        slug=submission.slug,
        digest=submission.digest,
        study=study,
        words=submission.words,
        media=submission.media,
        images=tuple((picture.src, picture.caption) for picture in submission.outline.pictures),
        quoted=quoted_names((study.title, study.summary or "", *texts)),
        text=SourceText(source.data),
    )


def quoted_names(texts: Iterable[str]) -> tuple[str, ...]:
    """Return what texts put between quotation marks and is short enough for a name, sorted."""
    return tuple(sorted(set(_QUOTED.findall("\n".join(texts)))))  # no name has a line end
