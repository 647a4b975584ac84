"""PDFs: what may be published, and what they tell."""

import io
import zlib
from pathlib import Path

import pikepdf
import pytest

from showcase.findings import FaultKind
from showcase.intake.pdf_parts import (
    MAX_OBJECT,
    MAX_TABLE,
    MAX_TOGETHER,
    TooMuch,
    parts_of_pdf,
)
from showcase.intake.pdfs import look_at_pdf
from showcase.intake.pictures import Refusal
from tests.intake.gate import CASE, MEDIA, TEXT, faults_of, said, sources_of, write
from tests.intake.made import archive, pdf


def test_a_plain_pdf_is_let_in(tmp_path: Path) -> None:
    write(tmp_path, {CASE: TEXT, f"{MEDIA}/a.pdf": pdf()})
    source = sources_of(tmp_path)[CASE]
    assert [(file.kind, file.metadata) for file in source.media] == [("pdf", ())]
    assert source.faults == ()


def test_it_tells_of_its_makers() -> None:
    told = look_at_pdf(pdf("told"))
    assert not isinstance(told, Refusal)
    assert set(told) >= {("作者", "张某"), ("标题", "成果汇编"), ("制作软件", "某软件")}


def test_it_tells_by_xmp_too() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf())) as opened:
        with opened.open_metadata(set_pikepdf_as_editor=False) as meta:
            meta["dc:creator"] = ["李某"]
        opened.save(out, compress_streams=True)
    assert look_at_pdf(out.getvalue()) == (("作者", "李某"),)


@pytest.mark.parametrize(
    ("change", "doing", "words"),
    [
        ("script", "script", "程序"),
        ("launch", "launch", "命令"),
        ("attachment", "attachment", "附件"),
        ("form", "form", "表单"),
    ],
)
def test_what_acts_by_itself_is_refused(
    tmp_path: Path, change: str, doing: str, words: str
) -> None:
    write(tmp_path, {CASE: TEXT, f"{MEDIA}/a.pdf": pdf(change)})
    (fault,) = faults_of(tmp_path)
    assert (fault.kind, fault.wanted) == (FaultKind.ACTIVE_PDF, (doing,))
    assert words in said(CASE, fault)


def test_a_name_written_in_numbers_is_found() -> None:
    plain = pdf("script")
    with pikepdf.open(io.BytesIO(plain)) as opened:
        out = io.BytesIO()
        opened.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    data = out.getvalue().replace(b"/JS ", b"/#4aS")
    assert b"/JS" not in data
    assert look_at_pdf(data) == Refusal(FaultKind.ACTIVE_PDF, "script", ("script",))


def test_a_name_within_words_is_none() -> None:
    assert look_at_pdf(pdf("mention")) == (("标题", "(/JS /Launch)"),)


@pytest.mark.parametrize(
    ("keys", "subject", "words"),
    [({"user": "a", "owner": "b"}, "", "密码"), ({"user": "", "owner": "b"}, "limited", "限制")],
)
def test_locked_ones_are_refused(
    tmp_path: Path, keys: dict[str, str], subject: str, words: str
) -> None:
    write(tmp_path, {CASE: TEXT, f"{MEDIA}/a.pdf": pdf(**keys)})
    (fault,) = faults_of(tmp_path)
    assert (fault.kind, fault.subject) == (FaultKind.LOCKED_PDF, subject)
    assert words in said(CASE, fault)


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.7\n" + b"x" * 999, pdf()[:300]])
def test_broken_ones_are_refused(data: bytes) -> None:
    assert look_at_pdf(data) == Refusal(FaultKind.BROKEN_PDF)


def test_one_without_pages_is_broken() -> None:
    out = io.BytesIO()
    with pikepdf.new() as made:
        made.save(out)
    assert look_at_pdf(out.getvalue()) == Refusal(FaultKind.BROKEN_PDF)


@pytest.mark.parametrize(
    ("rest", "hidden"),
    [(archive("a.exe"), "zip"), (b"\n<html><script>x", "html"), (b"\n\0\0 \n", "")],
)
def test_what_is_hidden_behind_it(rest: bytes, hidden: str) -> None:
    expected = Refusal(FaultKind.HIDDEN_PAYLOAD, hidden) if hidden else ()
    assert look_at_pdf(pdf() + rest) == expected


def _object_stream(
    unpacked: int, type_: bytes = b"/ObjStm", filter_: bytes = b"/FlateDecode"
) -> bytes:
    packed = zlib.compress(bytes(unpacked), 9)
    head = b"<< /Type %s /N 1 /First 4 /Filter %s /Length %d >>" % (type_, filter_, len(packed))
    return b"%PDF-1.7\n1 0 obj\n" + head + b"\nstream\n" + packed + b"\nendstream\nendobj\n"


HEAD = b"%PDF-1.7\n"


@pytest.mark.parametrize(
    "data",
    [
        _object_stream(MAX_OBJECT + 1),
        _object_stream(MAX_OBJECT + 1, b"/#4fbjStm"),
        _object_stream(MAX_OBJECT + 1, b"/Other"),
        _object_stream(MAX_TABLE + 1, b"/XRef"),
        _object_stream(MAX_OBJECT) * (MAX_TOGETHER // MAX_OBJECT + 1),
        _object_stream(10, filter_=b"[/FlateDecode /FlateDecode]"),
        _object_stream(10, filter_=b"[/Fl/Fl]"),
        _object_stream(10, filter_=b"/LZWDecode"),
        _object_stream(10, filter_=b"[/ASCII85Decode /FlateDecode]"),
        HEAD + b"1 0 obj[" + b"1 " * (MAX_OBJECT // 2 + 1) + b"]endobj",
        HEAD + b"1 0 obj\n" * 300_001,
        HEAD + b"0000000000 65535 f \n" * 300_001,
        HEAD + b"x\n" * (MAX_TOGETHER // 2),
        HEAD + b"1 0 obj<<>>stream\nx\nendstream endobj\n" * 100_001,
        HEAD + b"1 0 obj<<>>stream\nx",
    ],
)
def test_what_would_fill_the_memory_is_not_opened(data: bytes) -> None:
    with pytest.raises(TooMuch):
        list(parts_of_pdf(data))
    assert look_at_pdf(data) == Refusal(FaultKind.BROKEN_PDF)


@pytest.mark.parametrize(
    "data",
    [
        _object_stream(MAX_OBJECT),
        _object_stream(MAX_TABLE, b"/XRef"),
        _object_stream(10, filter_=b"[ /FlateDecode ]"),
        _object_stream(10, filter_=b"/FlateDecode/DecodeParms<</Predictor 12>>"),
        HEAD + b"1 0 obj[" + b"1 " * (MAX_OBJECT // 2 - 10) + b"]endobj",
        b"1 0 obj << /Subtype /Image /Filter /FlateDecode >>\nstream\n"
        + zlib.compress(bytes(MAX_OBJECT + 1), 9)
        + b"\nendstream",
    ],
)
def test_what_is_no_more_than_usual_is_met(data: bytes) -> None:
    assert list(parts_of_pdf(data))


@pytest.mark.parametrize("mode", ["generate", "disable"])
@pytest.mark.parametrize("change", ["script", "launch", "attachment", "form"])
def test_objects_are_met_wherever_they_stand(mode: str, change: str) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(change))) as opened:
        opened.save(out, object_stream_mode=pikepdf.ObjectStreamMode[mode])
    seen = look_at_pdf(out.getvalue())
    assert isinstance(seen, Refusal)
    assert seen.kind is FaultKind.ACTIVE_PDF


def test_a_stream_of_objects_may_be_plain() -> None:
    held = b"4 0 << /S /JavaScript /JS (x) >>"
    data = HEAD + b"1 0 obj<</Type/ObjStm/N 1/First 4>>stream\n" + held + b"\nendstream endobj\n"
    assert any(b"/JS" in part for part in parts_of_pdf(data))
