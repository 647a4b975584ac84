"""An index is made again only where something that it holds has changed."""

from pathlib import Path

import pytest

from showcase.build import case_texts, search_index
from showcase.build.project import load_project, make_casebook, open_cache
from showcase.build.search_index import IndexBeside, index_files, indexing
from showcase.cache import Store
from showcase.model.casebook import Case
from showcase.search import CaseText
from showcase.search import case_text as text_of
from showcase.site.options import SiteOptions
from tests.building.projects import casebook_of
from tests.tiny import BODY, FRONT, case_text, write_project


def test_an_unchanged_index_is_taken_from_the_cache(tmp_path: Path) -> None:
    root = write_project(tmp_path / "project", {"cases/2026/a.md": case_text()})
    store = Store(tmp_path / "cache")
    casebook = casebook_of(root)
    made = tuple(index_files(casebook, store))
    assert tuple(index_files(casebook, store)) == made
    kept = store.get("search", "index")
    assert kept is not None
    store.put("search", "index", kept.replace(b"manifest", b"from the cache"))
    assert "search/from the cache.js" in {file.url for file in index_files(casebook, store)}


def test_a_changed_word_or_facet_makes_it_anew(tmp_path: Path) -> None:
    store = Store(tmp_path / "cache")
    root = write_project(tmp_path / "project", {"cases/2026/a.md": case_text()})
    made = tuple(index_files(casebook_of(root), store))
    for change in (("一句话", "两句话"), ("2026-06-30", "2025-06-30"), ("教育党员", "监督党员")):
        text = case_text(FRONT.replace(*change))
        (root / "cases/2026/a.md").write_text(text, encoding="utf-8")
        casebook = casebook_of(root)
        changed = tuple(index_files(casebook, store))
        assert changed != made
        assert changed == tuple(index_files(casebook, Store(tmp_path / "empty" / change[1])))


def test_a_damaged_entry_is_made_anew(tmp_path: Path) -> None:
    store = Store(tmp_path / "cache")
    casebook = casebook_of(write_project(tmp_path / "p", {"cases/2026/a.md": case_text()}))
    made = tuple(index_files(casebook, store))
    for path in (tmp_path / "cache").rglob("index"):
        path.write_bytes(path.read_bytes()[:-9])
    assert tuple(index_files(casebook, store)) == made


def test_a_name_in_the_programme_makes_it_anew(tmp_path: Path) -> None:
    store = Store(tmp_path / "cache")
    root = write_project(tmp_path / "project", {"cases/2026/a.md": case_text()})
    made = tuple(index_files(casebook_of(root), store))
    programme = root / "cases/programme.yml"
    renamed = programme.read_text("utf-8").replace("机械一支部", "齿轮支部")
    programme.write_text(renamed, encoding="utf-8")
    changed = tuple(index_files(casebook_of(root), store))
    assert changed != made
    assert changed == tuple(index_files(casebook_of(root), Store(tmp_path / "empty")))


def test_only_changed_cases_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = []

    def reading(case: Case) -> CaseText:
        read.append(case.slug)
        return text_of(case)

    monkeypatch.setattr(case_texts, "case_text", reading)
    files = {f"cases/2026/a{n}.md": case_text() for n in range(4)}
    root = write_project(tmp_path / "project", files)
    store = Store(tmp_path / "cache")
    tuple(index_files(casebook_of(root), store))
    assert sorted(read) == ["a0", "a1", "a2", "a3"]
    read.clear()
    (root / "cases/2026/a2.md").write_text(
        case_text(body=BODY + "\n多了一段。\n"), encoding="utf-8"
    )
    (root / "cases/2026/a4.md").write_text(case_text(), encoding="utf-8")
    tuple(index_files(casebook_of(root), store))
    assert sorted(read) == ["a2", "a4"]


def test_what_was_read_for_the_check_is_not_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {f"cases/2026/a{n}.md": case_text() for n in range(4)}
    apart = casebook_of(write_project(tmp_path / "apart", files))
    index = tuple(index_files(apart, Store(tmp_path / "cache")))
    root = write_project(tmp_path / "project", files)
    casebook = make_casebook(load_project(root, site=SiteOptions("案例")))
    assert casebook is not None
    monkeypatch.setattr(case_texts, "case_text", None)
    assert tuple(index_files(casebook, open_cache(root))) == index


def test_other_processes_make_the_same_of_many_texts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {f"cases/2026/a{n:03}.md": case_text() for n in range(140)}
    casebook = casebook_of(write_project(tmp_path / "project", files))
    alone = tuple(index_files(casebook, Store(tmp_path / "alone"), jobs=1))
    monkeypatch.setattr(search_index, "_MANY", 100)
    assert tuple(index_files(casebook, Store(tmp_path / "together"), jobs=2)) == alone


def test_another_process_makes_the_same_after_a_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_index, "_MANY", 1)
    files = {f"cases/2026/a{n:03}.md": case_text() for n in range(70)}
    root, store = write_project(tmp_path / "project", files), Store(tmp_path / "cache")
    tuple(index_files(casebook_of(root), store, jobs=2))
    text = case_text(body=BODY + "\n多了一段。\n")
    (root / "cases/2026/a005.md").write_text(text, encoding="utf-8")
    changed = tuple(index_files(casebook_of(root), store, jobs=2))
    assert changed == tuple(index_files(casebook_of(root), Store(tmp_path / "alone"), jobs=1))
    with indexing(casebook_of(root), store, jobs=2) as index:
        assert isinstance(index, IndexBeside)
