"""Whatever stands in a file or in its name: findings, and the other submissions stay."""

import os
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.build.project import open_cache
from showcase.intake import load_sources, read_text
from tests.intake.gate import CASE, TEXT, said, write
from tests.intake.made import archive, pdf
from tests.intake.test_kinds import FOREIGN, OURS
from tests.rules.recipes import make
from tests.tiny import jpeg

GOOD = "cases/2026/gut.md"
SEEDS = [
    *FOREIGN.values(),
    *OURS.values(),
    make("png 60x40"),
    make("webp 60x40"),
    archive("a"),
    b"",
]


@st.composite
def spoilt(draw: st.DrawFn) -> bytes:
    """Return a file of some kind, cut, changed, with something put in."""
    data = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, max(0, len(data) - 1)))
        data[at : at + draw(st.integers(0, 30))] = draw(st.binary(max_size=30))
    return bytes(data[: draw(st.integers(0, len(data)))] if draw(st.booleans()) else data)


def _check(files: dict[str, bytes | str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = write(Path(folder), {GOOD: TEXT, "media/2026/gut/01.jpg": jpeg()})
        try:
            write(root, files)
        except (OSError, ValueError):
            return  # this system can't have such a name
        sources = load_sources(root, open_cache(root))
        good = {source.path: source for source in sources}[GOOD]
        assert (good.data, good.faults, len(good.media)) == (TEXT.encode(), (), 1)
        assert sources == load_sources(root, open_cache(root))
        for source in sources:
            assert source.data or source.faults
            assert len(source.fingerprint) == 64
            read_text(root, source.path)
            for fault in source.faults:
                said(source.path, fault).encode()


@given(st.binary(max_size=300) | spoilt())
def test_any_bytes_as_a_case(data: bytes) -> None:
    _check({CASE: data})


@settings(deadline=None)
@given(
    st.binary(max_size=300) | spoilt(),
    st.sampled_from(["jpg", "png", "webp", "mp4", "vtt", "pdf", "x"]),
)
def test_any_bytes_as_a_media_file(data: bytes, ending: str) -> None:
    _check({CASE: TEXT, f"media/2026/anli/a.{ending}": data})


@settings(deadline=None)
@given(
    st.binary(min_size=1, max_size=40)
    | st.text(min_size=1, max_size=40).map(lambda t: t.encode("utf-8", "replace"))
)
def test_any_name(name: bytes) -> None:
    shown = os.fsdecode(name)
    if shown in {".", "..", "gut.md", "gut"} or "/" in shown or "\0" in shown:
        return
    _check(
        {
            f"cases/2026/{shown}": TEXT,
            f"cases/{shown}x": TEXT,
            f"media/2026/gut{shown}/a.jpg": jpeg(),
            f"media/2026/anli/{shown}": jpeg(),
            CASE: TEXT,
        }
    )


def test_pdfs_of_all_kinds_end(tmp_path: Path) -> None:
    whole = pdf("script")
    for cut in range(0, len(whole), 37):
        _check({CASE: TEXT, "media/2026/anli/a.pdf": whole[:cut] + whole[cut + 5 :]})
