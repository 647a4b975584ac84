"""The same submissions give the same bytes, and a small change changes little."""

import re
from pathlib import Path

import pytest

from showcase.booklet.profile import PROFILES
from showcase.search import Index, search
from tests.building.projects import SampleSite, copy_project, differing, files_of
from tests.building.running import run
from tests.tiny import FRONT, case_text, jpeg, write_project

WORD = ("成批推进", "分批推进")
CASE = "cases/2025/nbpt-gongtongti"
# A word of the text stands on the case's page, in the feed and in print, and is searched for.
BOOKS = {"booklets/2025.pdf", "booklets/colleges/nbpt-eryuan.pdf"}
_TITLE_FONT = re.compile(r"assets/showcase/title-[0-9a-f]+\.woff2")
OFFPRINTS = {f"{CASE}/nbpt-gongtongti.{ending}" for ending in ("pdf", "docx")}
TOUCHED = {f"{CASE}/index.html", "feed.xml", *BOOKS, *OFFPRINTS}


@pytest.fixture(scope="module")
def first(sample_site: SampleSite) -> dict[str, bytes]:
    """Every file of the sample site."""
    return files_of(sample_site.path)


@pytest.fixture
def project(sample_site: SampleSite, tmp_path: Path) -> Path:
    """A copy of the project with the cache that the first build has left."""
    return copy_project(sample_site.root, tmp_path / "project")


def test_building_again_changes_no_byte(project: Path, first: dict[str, bytes]) -> None:
    done = run("showcase", "build", "-C", str(project))
    assert done.status == 0, done.output
    assert differing(first, files_of(project / "site")) == set()
    assert "排印" not in done.stderr  # no booklet was set again


ELSEWHERE = {
    "PYTHONHASHSEED": "1",
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "LANG": "tr_TR.UTF-8",
}


@pytest.mark.slow
def test_building_elsewhere_changes_no_byte(
    sample_site: SampleSite, tmp_path: Path, first: dict[str, bytes]
) -> None:
    root = copy_project(sample_site.root, tmp_path / "另一处 site's", cache=False)
    elsewhere = {**ELSEWHERE, "TMPDIR": str(tmp_path)}
    done = run("showcase", "build", "--jobs", "2", "-o", "出", cwd=root, changes=elsewhere)
    assert done.status == 0, done.output
    assert differing(first, files_of(root / "出")) == set()


MIDNIGHT = "1782863999"
"""The last second of 30 June 2026 in Greenwich; in Kiritimati it is the afternoon of 1 July."""
SETTINGS = """\
site_name: 示例展示
site_url: https://example.edu.cn/zs/
docs_dir: content
theme: {name: material, language: zh, font: false}
plugins: [{showcase: {formats: [docx, epub]}}]
"""
HERE = {"PYTHONHASHSEED": "0", "TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8"}


@pytest.mark.slow
def test_everything_elsewhere_at_once_changes_no_byte(tmp_path: Path) -> None:
    """With so many submissions and photos that four jobs are really used; few are in the books."""
    files: dict[str, str | bytes] = {"mkdocs.yml": SETTINGS}
    for number in range(210):
        front = FRONT.replace("先做一件小事", f"第{number}件小事")
        if number % 20:
            front = front.replace("状态: 发布", "状态: 送审")
        else:
            path = f"media/2026/c{number:03}/01.jpg"
            files[path] = jpeg(90 + number, 60, f"#{number:02x}3456")
            front += f"照片: [{{文件: ../../{path}, 说明: 第{number}次谈心, 替代文字: 谈心}}]\n"
        files[f"cases/2026/c{number:03}.md"] = case_text(front)
    made = []
    for name, jobs, changes in (("here", "1", HERE), ("另一处 x's", "4", ELSEWHERE)):
        root = write_project(tmp_path / name, files)
        day = {"SOURCE_DATE_EPOCH": MIDNIGHT, "TMPDIR": str(root)}
        done = run("showcase", "build", "--jobs", jobs, cwd=root, changes={**changes, **day})
        assert done.status == 0, done.output
        made.append(files_of(root / "site"))
    assert {"booklets/2026.pdf", "booklets/2026.docx", "booklets/2026.epub"} <= made[0].keys()
    assert any(url.startswith("search/") for url in made[0])
    assert differing(*made) == set()


@pytest.mark.slow
@pytest.mark.parametrize("profile", PROFILES)
def test_a_booklet_set_elsewhere_is_the_same(tmp_path: Path, profile: str) -> None:
    """Press: with all its files, in inks where there is Ghostscript."""
    front = FRONT + "照片: [{文件: 01.jpg, 说明: 谈心, 替代文字: 两人谈心, 摄影: 支部}]\n"
    files = {"cases/2026/anli.md": case_text(front), "media/2026/anli/01.jpg": jpeg(900, 600)}
    made = []
    for name, changes in (("here", {}), ("另一处 x's", ELSEWHERE)):
        root = write_project(tmp_path / name, {**files})
        out = root / "out"
        out.mkdir()
        command = ("booklet", "-C", str(root), "--profile", profile, "-o", str(out / "b.pdf"))
        done = run("showcase", *command, changes={**changes, "TMPDIR": str(root)})
        assert done.status == 0, done.output
        made.append(files_of(out))
    assert made[0].keys() == made[1].keys()
    assert len(made[0]) == (2 if profile == "press" else 1)
    assert differing(*made) == set()


def test_a_word_changes_only_where_it_stands(project: Path, first: dict[str, bytes]) -> None:
    path = project / f"{CASE}.md"
    text = path.read_text("utf-8")
    assert text.count(WORD[0]) == 1
    path.write_text(text.replace(*WORD), encoding="utf-8")
    done = run("showcase", "build", "-C", str(project))
    assert done.status == 0, done.output
    assert "排印：2025 年汇编" in done.stderr
    second = files_of(project / "site")
    changed = differing(first, second)
    indexed = {name for name in changed if name.startswith("search/")}
    assert changed - indexed == TOUCHED
    assert len([name for name in indexed if name.startswith("search/texts/")]) == 1
    found = {word: search(Index(project / "site/search"), word) for word in WORD}
    assert CASE not in {Path(hit.url).parent.as_posix() for hit in found[WORD[0]].hits}
    assert CASE in {Path(hit.url).parent.as_posix() for hit in found[WORD[1]].hits}
    for name in TOUCHED - BOOKS - OFFPRINTS:
        before, after = first[name].decode(), second[name].decode()
        assert before.replace(*WORD) == after, name


def test_a_damaged_cache_is_no_cache(project: Path, first: dict[str, bytes]) -> None:
    database = project / ".cache/showcase/entries.sqlite"
    entries = [path for path in sorted((project / ".cache").rglob("*")) if path.is_file()]
    photos = [path for path in entries if "booklet" not in path.as_posix() and path != database]
    for number, path in enumerate(photos[::5]):
        data = path.read_bytes()
        damaged = (b"", data[: len(data) // 2], data[:-1] + b"?", b"\0" * 200)
        path.write_bytes(damaged[number % 4])
    data = bytearray(database.read_bytes())
    data[200_000::40_000] = b"?" * len(data[200_000::40_000])
    database.write_bytes(data)
    done = run("showcase", "build", "-C", str(project))
    assert done.status == 0, done.output
    assert differing(first, files_of(project / "site")) == set()


def test_what_is_taken_away_is_gone(project: Path) -> None:
    command = ("build", "--no-booklets", "-C", str(project))
    assert run("showcase", *command).status == 0
    before = files_of(project / "site")
    path = project / f"{CASE}.md"
    text = path.read_text("utf-8")
    assert "status: published" in text
    path.write_text(text.replace("status: published", "status: withdrawn"), encoding="utf-8")
    assert run("showcase", *command).status == 0
    after = files_of(project / "site")
    # The font of the titles is cut anew where fewer characters are set in it.
    fonts = {name for name in (*before, *after) if _TITLE_FONT.fullmatch(name)}
    gone = before.keys() - after.keys() - fonts
    assert f"{CASE}/index.html" in gone
    elsewhere = {name.rpartition("/")[0] for name in gone if not name.startswith("search/")}
    own_topics = {name for name in elsewhere if name.startswith("topics/")}
    assert elsewhere - own_topics == {CASE, "assets/photos"}
    assert own_topics
    assert after.keys() - fonts <= before.keys()
