"""这类文件不收。

为什么：网页和汇编只放得下照片、视频、字幕和 PDF，别的文件读者打不开，有的还不安全。
怎么改：照片用 JPG、PNG、WebP 或 HEIC，视频用 MP4，字幕用 .vtt 或 .srt，附件用 PDF；用软件“另存为”，不要只改后缀。
不好：
    media/2026/jixie/方案.docx
好：
    media/2026/jixie/方案.pdf
"""

from showcase.findings import Fault, FaultKind, Severity
from showcase.rules.gate.file_words import kind_words, quoted_file, remedy
from showcase.rules.rule import Wording, fault_rule


def word(fault: Fault) -> Wording:
    """Word a fault of this kind."""
    known = kind_words(fault.subject)
    if not fault.owner:
        return Wording(f"这是{_spaced(known)}，不是案例的文字稿", _as_case(fault.subject))
    ending = fault.owner.lower().rpartition(".")[2]
    told = f"是{_spaced(known)}，不能收" if known else "认不出是什么文件，不能收"
    if known and ending in {
        "jpg",
        "jpeg",
        "png",
        "webp",
        "heic",
        "mp4",
        "m4v",
        "vtt",
        "srt",
        "pdf",
    }:
        told = f"其实是{_spaced(known)}，改了后缀也不能收"
    return Wording(f"{quoted_file(fault)}{told}", remedy(fault.subject))


def _spaced(known: str) -> str:
    return f" {known}" if known[:1].isascii() else known


def _as_case(kind: str) -> str:
    if kind in {"doc", "docx", "rtf", "ole"}:
        return "请运行 showcase new 新建一份投稿，把文字粘贴进去；再从 cases 里删掉这个文件"
    return "请把文字粘贴到一个以 .md 结尾的文件里，再从 cases 里删掉它"


RULE = fault_rule("G109", Severity.ERROR, FaultKind.FOREIGN_TYPE, word)
