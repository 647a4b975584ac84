"""``showcase search`` over the sample site."""

import json
from pathlib import Path

from tests.building.projects import SampleSite
from tests.building.running import has_chinese, run


def test_it_finds_what_the_site_finds(sample_site: SampleSite) -> None:
    done = run("showcase", "search", "三美三獻", "-C", str(sample_site.root))
    assert done.status == 0, done.output
    assert done.stdout.startswith("找到 1 篇。\n")
    assert "cases/2026/bjfu-tongshang-yitangke/index.html" in done.stdout
    assert "三美三献" in done.stdout


def test_json_for_other_programs(sample_site: SampleSite) -> None:
    done = run("showcase", "search", "--json", "-n", "2", "党", "--site", str(sample_site.path))
    record = json.loads(done.stdout)
    assert record["total"] == 14
    assert len(record["hits"]) == 2
    assert all((sample_site.path / hit["url"]).is_file() for hit in record["hits"])


def test_nothing_found_is_a_finding(sample_site: SampleSite) -> None:
    done = run("showcase", "search", "没有这个词", "-C", str(sample_site.root))
    assert done.status == 1
    assert "没有找到" in done.stdout


def test_no_site_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "cases").mkdir()
    done = run("showcase", "search", "党课", "-C", str(tmp_path))
    assert done.status == 2
    assert has_chinese(done.stderr)
    assert "showcase build" in done.stderr
