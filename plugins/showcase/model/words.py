"""字数: how Word counts, so that author and tool agree."""

import re

from showcase.model.document import Document
from showcase.model.walk import document_texts

# Each CJK character and each full-width punctuation mark is one; each run of other
# characters without a space between is one.
_WIDE = (
    "\u2014\u2018\u2019\u201c\u201d\u2026\u3000-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
)
# Not the full-width space, which is none of them.
_OTHERS = re.compile(f"[^{_WIDE.replace(chr(0x3000), chr(0x3001), 1)}]+")


def count_words(text: str) -> int:
    """Count 字: each Chinese character or mark 1, each run of Latin letters or digits 1."""
    others = _OTHERS.findall(text)
    wide = len(text) - sum(map(len, others))
    return wide + sum(len(run.split()) for run in others)


def count_document(document: Document) -> int:
    """Count the 字 of a whole text: headings, tables, captions and footnotes included."""
    return sum(count_words(text) for text in document_texts(document))
