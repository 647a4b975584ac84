"""MkDocs and its successor build the same site as our own command."""

from functools import partial
from pathlib import Path

import pytest

from tests.building.projects import SampleSite, copy_project, differing, files_of
from tests.building.running import Done, run, run_all
from tests.tiny import case_text, write_project

# Names the program that has built the page.
GENERATOR = b'<meta name="generator" content="'


@pytest.fixture(scope="module")
def roots(sample_site: SampleSite, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A copy of the sample project for each program."""
    folder = tmp_path_factory.mktemp("mkdocs")
    return {
        name: copy_project(sample_site.root, folder / name) for name in ("mkdocs", "properdocs")
    }


@pytest.fixture(scope="module")
def done(roots: dict[str, Path]) -> dict[str, Done]:
    """What each program said."""
    return run_all(
        {
            "mkdocs": partial(run, "mkdocs", "build", "--strict", cwd=roots["mkdocs"]),
            "properdocs": partial(
                run, "properdocs", "build", "-f", "mkdocs.yml", cwd=roots["properdocs"]
            ),
        }
    )


@pytest.mark.parametrize("name", ["mkdocs", "properdocs"])
def test_the_same_files_come_out(
    sample_site: SampleSite, roots: dict[str, Path], done: dict[str, Done], name: str
) -> None:
    assert done[name].status == 0, done[name].output
    ours, theirs = files_of(sample_site.path), files_of(roots[name] / "site")
    assert ours.keys() == theirs.keys()
    changed = differing(_without_generator(ours), _without_generator(theirs))
    assert changed == set()


def _without_generator(files: dict[str, bytes]) -> dict[str, bytes]:
    plain = {}
    for name, data in files.items():
        before, found, after = data.partition(GENERATOR)
        plain[name] = before + after.partition(b'"')[2] if found else data
    return plain


def test_a_case_page_is_the_same_byte_for_byte(
    sample_site: SampleSite, roots: dict[str, Path], done: dict[str, Done]
) -> None:
    assert done["mkdocs"].status == 0
    pages = sorted((sample_site.path / "cases").glob("*/*/index.html"))
    assert len(pages) > 10
    for page in pages:
        other = roots["mkdocs"] / "site" / page.relative_to(sample_site.path)
        assert other.read_bytes() == page.read_bytes(), page.parent.name


def test_findings_are_warnings_to_mkdocs(tmp_path: Path) -> None:
    """One broken submission fails a strict build, and only a strict one."""
    root = write_project(
        tmp_path, {"cases/2026/a.md": case_text(), "cases/2026/huai.md": "---\n标题：坏\n---\n"}
    )
    build = partial(run, "mkdocs", "build", cwd=root)
    done = run_all(
        {"strict": partial(build, "--strict", "-d", "a"), "loose": partial(build, "-d", "b")}
    )
    assert done["strict"].status == 1
    assert done["loose"].status == 0
    assert "cases/2026/huai.md:2:3: F203" in done["loose"].stderr
    assert (root / "b/cases/2026/a/index.html").is_file()
    assert not (root / "b/cases/2026/huai").exists()
