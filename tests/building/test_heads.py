"""What is kept of a submission is what was read of it."""

from pathlib import Path

import pytest

from showcase.build.project import load_project, open_cache
from showcase.build.verdicts import dump_head, load_head
from showcase.intake import Source, load_sources
from showcase.submissions import SourceText, head_of, read_submission
from tests.building.projects import ROOT, copy_sample
from tests.reading.fronts import make_front


def kept(source: Source) -> None:
    submission = read_submission(source)
    head = head_of(submission, source)
    assert head is not None
    assert load_head(dump_head(head), source) == head
    assert SourceText(source.data).document == submission.document


def test_the_heads_of_the_samples_are_kept(tmp_path: Path) -> None:
    sources = [s for s in load_sources(ROOT, open_cache(tmp_path)) if s.slug]
    assert len(sources) > 10
    for source in sources:
        kept(source)


@pytest.mark.parametrize("seed", range(150))
def test_any_front_matter_is_kept(seed: int) -> None:
    text = make_front(seed).text
    kept(Source("cases/2026/anli.md", "2026", "anli", text.encode()))


def test_the_second_time_nothing_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = copy_sample(tmp_path / "project")
    first = load_project(root)
    monkeypatch.setattr("showcase.build.checking.read_submission", None)
    second = load_project(root)
    assert second.heads == first.heads
    assert second.report == first.report
