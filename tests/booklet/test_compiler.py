"""What can go wrong, and what the profiles change."""

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from showcase.booklet.compiler import BookletResult, compile_booklet
from showcase.booklet.edition import Edition, unit_edition
from showcase.booklet.errors import BookletError
from showcase.booklet.fonts import find_fonts
from showcase.booklet.process import Job, Limits, Typesetter
from showcase.cache import Store
from tests.booklet.cases import paint

Set = Callable[[str], None]
LIMITS = Limits(seconds=20, memory=1024**3)


@pytest.fixture
def set_page(tmp_path: Path) -> Set:
    """Return a function that compiles a line of Typst as the template would be."""

    def compile_line(source: str) -> None:
        (tmp_path / "main.typ").write_text(source, "utf-8")
        job = Job(tmp_path, "main.typ", tmp_path / "out.pdf", find_fonts(), 0)
        with Typesetter(LIMITS.memory) as typesetter:
            typesetter.set(job, LIMITS.seconds)

    return compile_line


def test_press_has_boxes(press: BookletResult) -> None:
    with pikepdf.open(press.path) as pdf:
        trim = [float(v) for v in pdf.pages[0].TrimBox]
        bleed = [float(v) for v in pdf.pages[0].BleedBox]
        assert trim[2] - trim[0] == pytest.approx(210 / 25.4 * 72, abs=0.01)
        assert trim[3] - trim[1] == pytest.approx(285 / 25.4 * 72, abs=0.01)
        assert trim[0] - bleed[0] == pytest.approx(3 / 25.4 * 72, abs=0.01)


def test_archive_says_that_it_conforms(archive: BookletResult) -> None:
    with pikepdf.open(archive.path) as pdf, pdf.open_metadata() as metadata:
        assert metadata.pdfa_status == "2A"
        assert metadata["pdfuaid:part"] == "1"


def test_a_branch_gets_a_book_without_parts_and_index(edition: Edition, tmp_path: Path) -> None:
    unit = edition.cases[0].unit
    own = unit_edition(edition.casebook, unit, "样板支部案例")
    result = compile_booklet(own, paint, tmp_path / "own.pdf")
    pdf = pypdfium2.PdfDocument(result.path)
    marks = [(mark.level, mark.get_title()) for mark in pdf.get_toc()]
    text = pdf[0].get_textpage().get_text_range()
    pdf.close()
    assert (1, "四维联动强引领 多元融合促团结") in marks
    assert "支部索引" not in [title for _, title in marks]
    assert unit.name in text


def test_no_cases_no_book(edition: Edition, tmp_path: Path) -> None:
    with pytest.raises(BookletError, match="没有已发布的案例"):
        compile_booklet(dataclasses.replace(edition, cases=()), paint, tmp_path / "n.pdf")


def test_too_slow_is_stopped_and_leaves_nothing(edition: Edition, tmp_path: Path) -> None:
    with pytest.raises(BookletError, match="还没有排完"):
        compile_booklet(edition, paint, tmp_path / "slow.pdf", limits=Limits(seconds=0.01, each=0))
    assert not list(tmp_path.iterdir())


def test_too_much_memory_is_stopped(set_page: Set) -> None:
    pytest.importorskip("resource", reason="Windows limits no address space")
    with pytest.raises(BookletError, match="内存超过了上限"):
        set_page("#range(300000000).len()")


def test_old_book_stays_when_the_new_one_fails(edition: Edition, tmp_path: Path) -> None:
    out = tmp_path / "2026.pdf"
    out.write_bytes(b"old")
    with pytest.raises(BookletError):
        compile_booklet(edition, paint, out, limits=Limits(seconds=0.01, each=0))
    assert out.read_bytes() == b"old"


def test_errors_of_the_template_name_the_place(set_page: Set) -> None:
    with pytest.raises(BookletError, match="版面程序出错") as caught:
        set_page("#panic(1)")
    assert "main.typ" in caught.value.__notes__[0]


@pytest.mark.parametrize(
    "source",
    ['#import "@preview/cetz:0.4.0": *', '#read("/../../etc/passwd")', '#read("../x")'],
)
def test_nothing_outside_is_read(set_page: Set, source: str) -> None:
    with pytest.raises(BookletError):
        set_page(source)


def test_a_missing_family_is_an_error(edition: Edition, tmp_path: Path) -> None:
    fonts = dataclasses.replace(find_fonts(), title=("No Such Family", "Noto Serif SC"))
    with pytest.raises(BookletError, match=r"(?i)no such family"):
        compile_booklet(edition, paint, tmp_path / "f.pdf", fonts=fonts)


def test_photos_come_from_the_cache_the_second_time(edition: Edition, tmp_path: Path) -> None:
    cache = Store(tmp_path / "cache")
    first = compile_booklet(edition, paint, tmp_path / "1.pdf", cache=cache)
    read: list[str] = []

    def watch(path: str) -> bytes:
        read.append(path)
        return paint(path)

    second = compile_booklet(edition, watch, tmp_path / "2.pdf", cache=cache)
    assert [path for path in read if "broken" not in path] == []
    assert first.path.read_bytes() == second.path.read_bytes()


def test_a_department_can_lay_in_fonts(tmp_path: Path) -> None:
    assert find_fonts(tmp_path / "none").title[0] == "Noto Serif SC"
    (tmp_path / "notes.txt").write_text("no font", "utf-8")
    assert find_fonts(tmp_path).folders[-1] == tmp_path
