"""How much a gap in the 四个一 weighs, and a compilation that is what it should be."""

import dataclasses
import datetime
from pathlib import Path

import pytest

from showcase.build.project import load_project
from showcase.findings import Severity, Span
from showcase.frontmatter import read_programme
from showcase.intake.sources import Source
from showcase.model.directory import Directory
from showcase.model.submission import MediaFile
from showcase.rules import Context
from showcase.rules.deliverables import compilation_not_pdf
from showcase.submissions import read_submission
from tests.tiny import FRONT, PROGRAMME, case_text, write_project

CASE = "cases/2026/anli.md"
STAGES = (
    "stages: [{name: 培育, from: 2026-01-01, to: 2026-06-30}, {name: 收获推广, from: 2026-07-01}]"
)
BARE = """\
经验: {名称: 先小后大}
平台: {名称: 机械先锋}
微视频: {标题: 关灯, 链接: "https://v.example.edu.cn/1", 时长: "3:20", 文字稿: 大家好}
汇编: {标题: 小事集}
"""


def _weights(
    root: Path, monkeypatch: pytest.MonkeyPatch, day: str, stages: str, extra: str = ""
) -> list[tuple[str, Severity]]:
    noon = datetime.datetime.fromisoformat(f"{day}T12:00:00+00:00")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(noon.timestamp())))
    programme = PROGRAMME.replace("[b001], deliverables: []", f"[b001]{stages and ', '}{stages}")
    write_project(root, {"cases/programme.yml": programme, CASE: case_text(FRONT + extra)})
    found = load_project(root).findings
    return [(finding.code, finding.severity) for finding in found if finding.code[0] == "D"]


@pytest.mark.parametrize(
    ("day", "stages", "severity"),
    [
        ("2026-07-10", "", Severity.WARNING),
        ("2026-06-30", STAGES, Severity.WARNING),
        ("2026-07-01", STAGES, Severity.ERROR),
    ],
)
def test_a_gap_weighs_most_at_acceptance(
    day: str,
    stages: str,
    severity: Severity,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    missing = _weights(tmp_path / "a", monkeypatch, day, stages)
    assert missing == [("D801", severity)]
    bare = _weights(tmp_path / "b", monkeypatch, day, stages, BARE)
    assert bare == [("D802", severity), ("D803", severity), ("D806", severity)]


def test_nothing_is_asked_for_before_the_first_stage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _weights(tmp_path, monkeypatch, "2025-12-31", STAGES, BARE) == []


def test_a_link_that_an_account_may_lack_is_a_hint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    extra = "平台: {名称: 机械先锋, 类型: 抖音号, 数据: 30期}\n" + BARE.partition("\n")[0] + "\n"
    extra += "".join(BARE.splitlines(keepends=True)[2:3])
    extra = extra.replace("先小后大", "先小后大, 要点: [先做]")
    told = _weights(tmp_path, monkeypatch, "2026-07-10", STAGES, extra)
    assert told == [("D803", Severity.INFO)]


def test_what_only_reads_badly_is_no_error_at_acceptance(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = '"https://v.example.edu.cn/1"'
    extra = BARE.replace("先小后大", "先小后大, 要点: [先做]").replace(
        "标题: 小事集", "文件: a.pdf"
    )
    extra = extra.replace("机械先锋", f"机械先锋, 类型: 网站, 数据: 30期, 链接: {link}")
    told = _weights(tmp_path, monkeypatch, "2026-07-10", STAGES, extra)
    assert told == [("D806", Severity.WARNING), ("D804", Severity.WARNING)][::-1]


@pytest.mark.parametrize(("kind", "found"), [("pdf", False), ("jpeg", True)])
def test_only_content_makes_a_pdf(kind: str, found: bool) -> None:
    programme = read_programme(PROGRAMME.replace("[b001], deliverables: []", "[b001]")).programme
    assert programme is not None
    front = FRONT + "汇编: {文件: huibian.pdf, 标题: 小事集}\n"
    source = Source(CASE, "2026", "anli", case_text(front).encode())
    other = MediaFile("media/2026/anli/01.jpg", "jpeg", 10, "0")
    file = MediaFile("media/2026/anli/huibian.pdf", kind, 10, "1")
    submission = dataclasses.replace(read_submission(source), media=(other, file))
    context = Context(programme, Directory(programme))
    told = [span for span, _ in compilation_not_pdf.check(submission, context)]
    assert told == ([Span(12, 10, 12, 21)] if found else [])
