"""Files in wrong places, links, folders and other things that no submission is made of."""

import os
from pathlib import Path

import pytest

from showcase.build.project import open_cache
from showcase.findings import Fault, FaultKind, Span
from showcase.intake import load_sources, read_text
from showcase.intake.sources import load_one
from tests.intake.gate import CASE, MEDIA, TEXT, faults_of, said, sources_of, told, write
from tests.intake.made import archive, pdf
from tests.tiny import jpeg

posix = pytest.mark.skipif(os.name == "nt", reason="Windows can't have such names or files")


@pytest.mark.parametrize(
    ("path", "owner", "wanted"),
    [
        ("cases/2026/Anli.md", "capital", ("2026/anli.md",)),
        ("cases/2026/an li.md", "character", ("2026/an-li.md",)),
        ("cases/2026/anli.txt", "ending", ("2026/anli.md",)),
        ("cases/2026/anli", "ending", ("2026/anli.md",)),
        ("cases/2026/anli.csv", "ending", ("2026/anli-csv.md",)),
        ("cases/2026/案例.md", "hanzi", ("2026/an-li.md",)),
        (f"cases/2026/{'a' * 61}.md", "long", (f"2026/{'a' * 60}.md",)),
        ("cases/2026/😀.md", "character", ()),
        ("cases/Anli.md", "capital", ("四位年份/anli.md",)),
        ("cases/notes.txt", "ending", ("四位年份/notes.md",)),
        ("cases/programme.yaml", "table", ("programme.yml",)),
        ("cases/Programme.yml", "table", ("programme.yml",)),
        ("cases/wording.xlsx.csv", "table", ("wording.csv",)),
        ("cases/26/anli.md", "year", ()),
        ("cases/2026年/anli.md", "year", ("2026",)),
        ("cases/２０２６/anli.md", "year", ("2026",)),
    ],
)
def test_bad_names(tmp_path: Path, path: str, owner: str, wanted: tuple[str, ...]) -> None:
    write(tmp_path, {path: "字"})
    ((found, source),) = sources_of(tmp_path).items()
    assert found == ("/".join(path.split("/")[:2]) if owner == "year" else path)
    subject = found.rpartition("/")[2]
    assert source.faults == (Fault(FaultKind.BAD_NAME, Span(), subject, owner, wanted),)
    text = said(found, source.faults[0])
    assert subject in text
    assert all(word in text for word in wanted)


@pytest.mark.parametrize(
    ("path", "content", "kind", "subject"),
    [
        ("cases/anli.md", "字", FaultKind.MISPLACED, "yearless"),
        ("cases/2026/01.jpg", jpeg(), FaultKind.MISPLACED, "media"),
        ("cases/01.jpg", jpeg(), FaultKind.MISPLACED, "media"),
        ("cases/2026/huibian.pdf", pdf(), FaultKind.MISPLACED, "media"),
        ("cases/2026/案例.docx", archive("word/document.xml"), FaultKind.FOREIGN_TYPE, "docx"),
        ("cases/2026/名单.xlsx", archive("xl/workbook.xml"), FaultKind.FOREIGN_TYPE, "xlsx"),
        ("cases/2026/a.zip", archive("a"), FaultKind.FOREIGN_TYPE, "zip"),
        ("cases/2026/.anli.md.swp", "x", FaultKind.HIDDEN_FILE, ""),
        ("cases/.anli.md", "x", FaultKind.HIDDEN_FILE, ""),
        ("media/01.jpg", jpeg(), FaultKind.MISPLACED, "media-file"),
        ("media/2026/01.jpg", jpeg(), FaultKind.MISPLACED, "media-file"),
    ],
)
def test_files_in_wrong_places(
    tmp_path: Path, path: str, content: bytes | str, kind: FaultKind, subject: str
) -> None:
    write(tmp_path, {path: content})
    assert faults_of(tmp_path, path) == (Fault(kind, Span(), subject),)
    assert said(path, Fault(kind, Span(), subject))


@pytest.mark.parametrize(
    ("path", "where", "subject"),
    [
        (f"{CASE}/x", CASE, "folder"),
        ("cases/2026/photos/01.jpg", "cases/2026/photos", "folder"),
    ],
)
def test_folders_in_wrong_places(tmp_path: Path, path: str, where: str, subject: str) -> None:
    write(tmp_path, {path: "x"})
    assert faults_of(tmp_path, where) == (Fault(FaultKind.MISPLACED, Span(), subject),)


def test_files_in_place_of_folders(tmp_path: Path) -> None:
    write(tmp_path / "a", {"cases": "x", "media": "x"})
    assert told(tmp_path / "a") == [
        ("cases", FaultKind.MISPLACED, ""),
        ("media", FaultKind.MISPLACED, ""),
    ]
    write(tmp_path / "b", {CASE: TEXT, MEDIA: "x"})
    assert told(tmp_path / "b") == [(CASE, FaultKind.MISPLACED, MEDIA)]
    write(tmp_path / "c", {"cases/2026": "x"})
    assert told(tmp_path / "c") == [("cases/2026", FaultKind.MISPLACED, "")]


def test_hidden_folders_are_told_and_not_looked_into(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            CASE: TEXT,
            "cases/.git/x": "x",
            f"{MEDIA}/.git/config": "x",
            f"{MEDIA}/.01.jpg": jpeg(),
            f"{MEDIA}/__MACOSX/01.jpg": jpeg(),
        },
    )
    assert sorted(told(tmp_path)) == [
        ("cases/.git", FaultKind.HIDDEN_FILE, ""),
        (CASE, FaultKind.HIDDEN_FILE, f"{MEDIA}/.01.jpg"),
        (CASE, FaultKind.HIDDEN_FILE, f"{MEDIA}/.git"),
        (CASE, FaultKind.HIDDEN_FILE, f"{MEDIA}/__MACOSX"),
    ]


def test_what_is_left_behind_is_no_matter(tmp_path: Path) -> None:
    names = [".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep", "._01.jpg", "~$anli.docx"]
    folders = ["cases", "cases/2026", "media", "media/2026", MEDIA, f"{MEDIA}/sub"]
    write(
        tmp_path, {CASE: TEXT, **{f"{folder}/{name}": "x" for folder in folders for name in names}}
    )
    write(tmp_path, {f"{folder}/README.md": "x" for folder in folders[:4]})
    assert told(tmp_path) == []
    assert list(sources_of(tmp_path)) == [CASE]


def test_folders_that_belong_to_nobody(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            CASE: TEXT,
            "cases/2026/jixie-di-yi.md": TEXT,
            "cases/2025/wenxue.md": TEXT,
            "media/2026/jixie-diyi/01.jpg": jpeg(),
            "media/2026/wenxue/sub/01.jpg": jpeg(),
            "media/2026/qita/01.jpg": jpeg(),
            "media/2026/ANLI/01.jpg": jpeg(),
            "media/照片/01.jpg": jpeg(),
            "media/2026/kong/.gitkeep": "",
        },
    )
    (tmp_path / "media/2024/leer/leer").mkdir(parents=True)
    found = {
        path: (source.faults[0].kind, source.faults[0].subject, source.faults[0].wanted)
        for path, source in sources_of(tmp_path).items()
        if source.faults
    }
    orphan = FaultKind.ORPHAN_MEDIA
    assert found == {
        "media/2026/jixie-diyi": (orphan, "jixie-diyi", ("media/2026/jixie-di-yi",)),
        "media/2026/wenxue": (orphan, "wenxue", ("media/2025/wenxue",)),
        "media/2026/qita": (orphan, "qita", ()),
        "media/2026/ANLI": (orphan, "ANLI", ("media/2026/anli",)),
        "media/照片": (orphan, "照片", ()),
    }


def test_folders_may_be_nested_but_not_deep(tmp_path: Path) -> None:
    write(tmp_path, {CASE: TEXT, f"{MEDIA}/a/b/c/d/01.jpg": jpeg(), f"{MEDIA}/a/b/c/d/e/1.jpg": ""})
    source = sources_of(tmp_path)[CASE]
    assert [file.path for file in source.media] == [f"{MEDIA}/a/b/c/d/01.jpg"]
    assert [(f.kind, f.owner) for f in source.faults] == [
        (FaultKind.MISPLACED, f"{MEDIA}/a/b/c/d/e")
    ]


# --- links and things that are no files -----------------------------------------------------------


@posix
def test_links_anywhere_are_told_and_never_followed(tmp_path: Path) -> None:
    outside = write(tmp_path / "outside", {"a.md": TEXT, "01.jpg": jpeg(), "f/01.jpg": jpeg()})
    root = write(tmp_path / "root", {CASE: TEXT, f"{MEDIA}/02.jpg": jpeg()})
    links = {
        "cases/2026/lian.md": outside / "a.md",
        "cases/2026/kong.md": outside / "nothing",
        "cases/2027": outside,
        "cases/a.md": outside / "a.md",
        "media/2027": outside,
        "media/2026/fremd": outside / "f",
        f"{MEDIA}/01.jpg": outside / "01.jpg",
        f"{MEDIA}/03.jpg": outside / "nothing",
        f"{MEDIA}/sub": outside / "f",
    }
    for place, target in links.items():
        (root / place).symlink_to(target)
    own = {place for place in links if place.startswith(MEDIA)}
    assert {(path, owner) for path, kind, owner in told(root) if kind is FaultKind.SYMLINK} == {
        *((place, "") for place in links.keys() - own),
        *((CASE, place) for place in own),
    }
    assert len(told(root)) == len(links)
    sources = sources_of(root)
    assert [file.path for file in sources[CASE].media] == [f"{MEDIA}/02.jpg"]
    assert all(not source.data for path, source in sources.items() if path != CASE)


@posix
@pytest.mark.parametrize("place", ["media", "media/2026", MEDIA])
def test_a_linked_folder_above_is_told_of_each_submission(tmp_path: Path, place: str) -> None:
    outside = write(tmp_path / "outside", {"2026/anli/01.jpg": jpeg(), "anli/01.jpg": jpeg()})
    root = write(tmp_path / "root", {CASE: TEXT, "cases/2026/b.md": TEXT})
    (root / place).parent.mkdir(parents=True, exist_ok=True)
    (root / place).symlink_to(outside)
    assert (CASE, FaultKind.SYMLINK, place) in told(root)
    assert sources_of(root)[CASE].media == ()


@posix
def test_linked_cases_are_not_read(tmp_path: Path) -> None:
    outside = write(tmp_path / "outside", {"2026/anli.md": TEXT})
    root = tmp_path / "root"
    root.mkdir()
    (root / "cases").symlink_to(outside)
    assert told(root) == [("cases", FaultKind.SYMLINK, "")]
    assert read_text(root, CASE) == ""
    assert load_one(root, CASE, open_cache(root)).data == b""


@posix
def test_pipes_and_sockets_are_not_opened(tmp_path: Path) -> None:
    write(tmp_path, {CASE: TEXT, f"{MEDIA}/02.jpg": jpeg()})
    for place in ("cases/2026/rohr.md", f"{MEDIA}/01.jpg", "media/2026/rohr"):
        os.mkfifo(tmp_path / place)
    assert sorted(told(tmp_path)) == [
        (CASE, FaultKind.UNREADABLE, f"{MEDIA}/01.jpg"),
        ("cases/2026/rohr.md", FaultKind.UNREADABLE, ""),
        ("media/2026/rohr", FaultKind.MISPLACED, ""),
    ]


@posix
@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("con.jpg", "device"),
        ("a?.jpg", "character"),
        ('a"b.jpg', "character"),
        ("a.jpg ", "edge"),
        ("a.", "edge"),
        ("a#1.jpg", "address"),
        ("a\nb.jpg", "unseen"),
        ("a\u202egpj.exe", "unseen"),
        ("a\u200b.jpg", "unseen"),
        (os.fsdecode("中文.jpg".encode("gbk")), "unseen"),
        ("x" * 101, "length"),
        ("汉" * 85 + "/" + "x" * 79, "path"),
        ("con/a.jpg", "device"),
    ],
)
def test_names_of_media_that_are_good_here_only(tmp_path: Path, name: str, reason: str) -> None:
    write(tmp_path, {CASE: TEXT, f"{MEDIA}/{name}": jpeg()})
    source = sources_of(tmp_path)[CASE]
    assert source.media == ()
    (fault,) = source.faults
    assert (fault.kind, fault.wanted) == (FaultKind.UNPORTABLE_NAME, (reason,))
    said(CASE, fault).encode()
    assert source.fingerprint


@posix
def test_a_device_is_no_slug(tmp_path: Path) -> None:
    write(tmp_path, {"cases/2026/con.md": TEXT, "cases/2026/com1.md": TEXT})
    assert [kind for _, kind, _ in told(tmp_path)] == [FaultKind.UNPORTABLE_NAME] * 2


@posix
@pytest.mark.parametrize("name", [b"\xd6\xd0.md", b"\xff", b"a\n.md", "a\u202e.md".encode()])
def test_names_that_cannot_be_printed(tmp_path: Path, name: bytes) -> None:
    write(tmp_path, {CASE: TEXT, f"cases/2026/{os.fsdecode(name)}": TEXT})
    write(tmp_path, {f"cases/{os.fsdecode(name)}": TEXT, f"media/{os.fsdecode(name)}/x": "x"})
    sources = load_sources(tmp_path, open_cache(tmp_path))
    assert len(sources) == 4
    for source in sources:
        source.path.encode()
        assert source.fingerprint
        for fault in source.faults:
            said(source.path, fault).encode()


# --- names that one folder can't hold everywhere --------------------------------------------------


def _holds_both(folder: Path) -> bool:
    (folder / "a").touch()
    (folder / "A").touch()
    both = len(list(folder.iterdir())) == 2
    for path in folder.iterdir():
        path.unlink()
    return both


@pytest.mark.parametrize(
    ("one", "other"),
    [("01.JPG", "01.jpg"), ("E\u0301.jpg", "\u00e9.jpg"), ("A/1.jpg", "a/2.jpg")],
)
def test_media_that_would_overwrite_each_other(tmp_path: Path, one: str, other: str) -> None:
    if not _holds_both(tmp_path):
        pytest.skip("this disk takes both for one")
    write(tmp_path, {CASE: TEXT, f"{MEDIA}/{one}": jpeg(), f"{MEDIA}/{other}": jpeg()})
    source = sources_of(tmp_path)[CASE]
    ((kind, subject, owner),) = [(f.kind, f.subject, f.owner) for f in source.faults]
    first, second = sorted([one.partition("/")[0], other.partition("/")[0]])
    assert (kind, subject, owner) == (FaultKind.NAME_COLLISION, first, f"{MEDIA}/{second}")
    assert len(source.media) == 1


def test_a_case_that_would_overwrite_a_good_one_is_the_one_refused(tmp_path: Path) -> None:
    if not _holds_both(tmp_path):
        pytest.skip("this disk takes both for one")
    write(tmp_path, {CASE: TEXT, "cases/2026/ANLI.md": TEXT, "cases/2026/Anli.MD": TEXT})
    sources = sources_of(tmp_path)
    assert sources[CASE].faults == ()
    for name in ("cases/2026/ANLI.md", "cases/2026/Anli.MD"):
        assert sources[name].faults == (Fault(FaultKind.NAME_COLLISION, Span(), "anli.md"),)
        assert "anli.md" in said(name, sources[name].faults[0])


# --- one file -------------------------------------------------------------------------------------


def test_one_submission_is_read_as_among_all(tmp_path: Path) -> None:
    write(tmp_path, {CASE: TEXT, f"{MEDIA}/01.jpg": jpeg(), f"{MEDIA}/02.jpg": b""})
    assert load_one(tmp_path, CASE, open_cache(tmp_path)) == sources_of(tmp_path)[CASE]


@pytest.mark.parametrize(
    "path",
    [
        "cases/2026/nichts.md",
        "cases/2026/../../x.md",
        "cases/2026/A.md",
        "cases/26/a.md",
        "x",
        "",
        "/",
    ],
)
def test_one_that_is_none_is_unreadable(tmp_path: Path, path: str) -> None:
    write(tmp_path, {"x.md": TEXT, "cases/2026/A.md": TEXT})
    source = load_one(tmp_path, path, open_cache(tmp_path))
    assert (source.data, [f.kind for f in source.faults]) == (b"", [FaultKind.UNREADABLE])


@posix
def test_what_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {CASE: TEXT, f"{MEDIA}/01.jpg": jpeg(), "cases/2025/a.md": TEXT})

    def refuse(path: str, *rest: object) -> int:
        raise PermissionError(path)

    monkeypatch.setattr(os, "open", refuse)
    assert sorted(told(tmp_path)) == [
        ("cases/2025/a.md", FaultKind.UNREADABLE, ""),
        (CASE, FaultKind.UNREADABLE, ""),
        (CASE, FaultKind.UNREADABLE, f"{MEDIA}/01.jpg"),
    ]


@posix
@pytest.mark.parametrize(
    ("closed", "expected"),
    [
        ("cases", ("cases", FaultKind.UNREADABLE, "")),
        ("cases/2026", ("cases/2026", FaultKind.UNREADABLE, "")),
        ("media", (CASE, FaultKind.UNREADABLE, "media")),
        ("media/2026", (CASE, FaultKind.UNREADABLE, "media/2026")),
        (MEDIA, (CASE, FaultKind.UNREADABLE, MEDIA)),
    ],
)
def test_folders_that_cannot_be_read_are_told(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    closed: str,
    expected: tuple[str, FaultKind, str],
) -> None:
    write(tmp_path, {CASE: TEXT, f"{MEDIA}/01.jpg": jpeg()})
    scandir = os.scandir

    def refuse(path: str) -> object:
        if os.fspath(path) == os.fspath(tmp_path / closed):
            raise PermissionError(path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert expected in told(tmp_path)


def test_an_empty_project_has_nothing(tmp_path: Path) -> None:
    assert load_sources(tmp_path, open_cache(tmp_path)) == ()
