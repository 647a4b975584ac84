"""Whatever slips come together, a fix mends what it promises and loses nothing."""

import os
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.build.checking import check_project
from showcase.build.fixing import plan_fixes
from showcase.build.project import open_cache
from showcase.findings import Finding, Severity
from showcase.intake.sources import load_one
from showcase.model.submission import Submission
from showcase.rules import Policy
from showcase.submissions import read_submission
from tests.fixing.carrying import AnyMending, carry_out
from tests.fixing.meaning import is_kept, meaning_of
from tests.tiny import FRONT, case_text, jpeg, write_project

PATH = "cases/2026/anli.md"
PHOTO = "照片: [{文件: ../../media/2026/anli/01.jpg, 说明: 支部在做表, 替代文字: 几个人围着表}]\n"
TEXT = case_text(FRONT + PHOTO)
# What stands in the text, and the slips that people make there.
SLIPS = {
    "，": (",", "，\u200b", " ，", "，，"),
    "。": (".", "。\u200b", "。 ", "\u2028"),
    ": ": ("：", ":", ": \u3000", "： "),
    "  ": ("\t", "\u3000\u3000"),
    "../../media/2026/anli/01.jpg": ("01.jpg", "..\\..\\media\\2026\\anli\\01.jpg"),
    "[": ("［", "[ "),
    ", ": ("，", ","),
    "## ": ("##", "##  ", "### "),
    "、": (",", "\\"),
    "实验室": ("实\u202e验室", "实\ue000验室", "“实验室“", '"实验室"', "(实验室)", "2024-2026年"),
}
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16"])
LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r"])
_MARKS = "党建a1 *_`[]{}()!<>#|-\n.^:~\\&;\"'=\t\u3000“”‘’。，、（）：！＃｜•/,@%?？;；…—"
ANY = st.one_of(st.text(st.characters(codec="utf-8"), max_size=200), st.text(_MARKS, max_size=120))
_TIMES = 10 if os.environ.get("SHOWCASE_NIGHTLY") else 1


@st.composite
def submissions(draw: st.DrawFn) -> bytes:
    """Return the sound text with some slips, in any encoding."""
    text = TEXT
    for _ in range(draw(st.integers(0, 6))):
        sound = draw(st.sampled_from(sorted(SLIPS)))
        places = [at for at in range(len(text)) if text.startswith(sound, at)]
        if places:
            at = draw(st.sampled_from(places))
            text = text[:at] + draw(st.sampled_from(SLIPS[sound])) + text[at + len(sound) :]
    text = text[: draw(st.sampled_from([len(text), -1]))]
    return text.replace("\n", draw(LINE_ENDS)).encode(draw(ENCODINGS), errors="replace")


@given(submissions())
@settings(max_examples=150 * _TIMES, deadline=None)
def test_slips_are_mended_and_nothing_is_lost(data: bytes) -> None:
    _hold(data)


@given(ANY, st.sampled_from([0, 40, 200, TEXT.index("\n\n") + 2, len(TEXT)]))
@settings(max_examples=100 * _TIMES, deadline=None)
def test_any_text_can_be_asked_for(text: str, at: int) -> None:
    _hold((TEXT[:at] + text + TEXT[at:]).encode())


@given(st.binary(max_size=200), st.booleans())
@settings(max_examples=100 * _TIMES, deadline=None)
def test_any_bytes_can_be_asked_for(data: bytes, after: bool) -> None:
    _hold(TEXT.encode() + data if after else data)


def _hold(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = write_project(Path(folder), {PATH: data, "media/2026/anli/01.jpg": jpeg()})
        before, found = _read(root), _check(root)
        mendings = _plan(root)
        assert (root / PATH).read_bytes() == data
        for mending in mendings:
            carry_out(root, mending)
        left = _check(root)
        assert _plan(root) == ()
        assert [finding for finding in left if finding.fixable] == []
        if before.case is not None:
            assert is_kept(meaning_of(before), meaning_of(_read(root)))
            assert _errors(left) <= _errors(found)


def _read(root: Path) -> Submission:
    return read_submission(load_one(root, PATH, open_cache(root)))


def _check(root: Path) -> tuple[Finding, ...]:
    return check_project(root, open_cache(root), Policy(), jobs=1).findings


def _plan(root: Path) -> tuple[AnyMending, ...]:
    return plan_fixes(root, open_cache(root), Policy(), lambda path: True, jobs=1)


def _errors(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.code for finding in findings if finding.severity is Severity.ERROR}
