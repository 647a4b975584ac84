"""The archive profile: the marks of PDF/A-2a and PDF/UA-1, and what they stand for.

It does not take the place of a validator: it tells within a second, and in words that an editor
can pass on, when one of the things is missing for whose sake the profile exists.
"""

from collections.abc import Iterator

import pikepdf

from showcase.booklet.preflight.findings import not_archival
from showcase.booklet.preflight.structure import Tag, read_structure
from showcase.booklet.profile import Profile
from showcase.findings import Finding

_NOTHING = pikepdf.Dictionary()
_HEADINGS = {f"/H{level}": level for level in range(1, 7)}


def check_archive(pdf: pikepdf.Pdf, profile: Profile) -> Iterator[Finding]:
    """Tell each thing that a file for keeping lacks."""
    yield from map(not_archival, (*_marks(pdf), *_pages(pdf), *_tags(pdf)))


def _marks(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    with pdf.open_metadata() as metadata:
        if metadata.pdfa_status != "2A":
            yield "没有 PDF/A-2a 的标记"
        if metadata.get("pdfuaid:part") != "1":
            yield "没有 PDF/UA-1 的标记"
        if not metadata.get("dc:title"):
            yield "没有文档标题"
    if pdf.is_encrypted:
        yield "文件加了密"
    if not str(root.get("/Lang", "")).lower().startswith("zh"):
        yield "没有注明文档的语言是中文"
    if not bool(root.get("/ViewerPreferences", _NOTHING).get("/DisplayDocTitle", False)):
        yield "窗口标题显示的是文件名，不是文档标题"
    intents = root.get("/OutputIntents", pikepdf.Array())
    if not any("/DestOutputProfile" in intent for intent in intents):
        yield "没有写明颜色特性（输出意图）"
    if not bool(root.get("/MarkInfo", _NOTHING).get("/Marked", False)):
        yield "没有加标签，读屏软件读不出结构"


def _pages(pdf: pikepdf.Pdf) -> Iterator[str]:
    if any("/Annots" in page.obj and page.obj.get("/Tabs") != "/S" for page in pdf.pages):
        yield "链接没有按正文的次序跳转"


def _tags(pdf: pikepdf.Pdf) -> Iterator[str]:
    tags = tuple(read_structure(pdf))
    if not tags:
        return  # told by the marks
    if any(tag.kind == "/Figure" and not tag.alt for tag in tags):
        yield "有的图片没有替代文字"
    if any(tag.kind == "/Table" and not _has_head(tag) for tag in tags):
        yield "有的表格没有标出表头"
    levels = [_HEADINGS[tag.kind] for tag in tags if tag.kind in _HEADINGS]
    if not levels or any(
        level > before + 1 for before, level in zip([0, *levels], levels, strict=False)
    ):
        yield "标题的级别有跳跃"


def _has_head(table: Tag) -> bool:
    return any(tag.kind == "/TH" for tag in table.below())
