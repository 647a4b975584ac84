"""``showcase fix``, as someone types it."""

import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from showcase.build import overwriting
from showcase.build.checking import check_project
from showcase.build.project import open_cache
from showcase.rules import Policy
from tests.building.running import run, run_here
from tests.tiny import BODY, FRONT, MKDOCS, PROGRAMME, case_text, write_project

COLON = case_text(FRONT.replace("标题: ", "标题："))
MENDED = case_text()
PATH = "cases/2026/a.md"


def project(root: Path, text: str | bytes = COLON, **more: str | bytes) -> Path:
    """Write a project of one case."""
    return write_project(root, {PATH: text, **more})


# --- writing --------------------------------------------------------------------------------------


def test_a_file_is_mended_and_told(tmp_path: Path) -> None:
    root = project(tmp_path)
    done = run("showcase", "fix", cwd=root)
    assert done.status == 0, done.output
    assert done.stdout.splitlines() == [
        f"{PATH} 改好 1 处：",
        "    “标题”后面是中文冒号",
        "共改好 1 个文件、1 处。",
        "没有别的问题了。",
    ]
    assert (root / PATH).read_text(encoding="utf-8") == MENDED
    again = run_here(["fix"], root)
    assert (again.status, again.output) == (0, "没有能自动改的地方。\n")


def test_what_is_left_for_the_author_is_counted(tmp_path: Path) -> None:
    root = project(tmp_path, COLON.replace("日期: 2026-06-30", "日期: 2026-06-31"))
    done = run_here(["fix"], root)
    assert done.status == 0
    assert done.stdout.endswith("还有 1 个错误要您自己看；请再运行 showcase check。\n")
    again = run_here(["fix"], root)
    assert again.stdout == (
        "没有能自动改的地方。\n还有 1 个错误要您自己看；请再运行 showcase check。\n"
    )


def test_equal_things_are_counted(tmp_path: Path) -> None:
    root = project(tmp_path, case_text(body=BODY.replace("，", ",")))
    done = run_here(["fix"], root)
    assert (root / PATH).read_text(encoding="utf-8") == MENDED
    assert f"{PATH} 改好 4 处：" in done.stdout
    assert "（4 处）" in done.stdout


def test_line_ends_and_marks_stay(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf" + COLON.rstrip("\n").replace("\n", "\r\n").encode()
    root = project(tmp_path, data)
    assert run_here(["fix"], root).status == 0
    wanted = b"\xef\xbb\xbf" + MENDED.rstrip("\n").replace("\n", "\r\n").encode()
    assert (root / PATH).read_bytes() == wanted


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_an_encoding_is_changed_and_the_rest_mended(encoding: str, tmp_path: Path) -> None:
    root = project(tmp_path, COLON.replace("\n", "\r\n").encode(encoding))
    done = run_here(["fix"], root)
    assert (root / PATH).read_bytes() == MENDED.replace("\n", "\r\n").encode()
    assert f"{PATH} 改好 2 处：" in done.stdout


def test_characters_that_nobody_sees_are_dropped(tmp_path: Path) -> None:
    root = project(tmp_path, MENDED.replace("实验室", "实\u200b验\ufeff室"))
    assert run_here(["fix"], root).status == 0
    assert (root / PATH).read_text(encoding="utf-8") == MENDED


def test_the_programme_is_mended_first(tmp_path: Path) -> None:
    programme = PROGRAMME.replace("institutions:", "institutions：")
    root = project(tmp_path, case_text(body=BODY.replace("，", ",")), **{})
    (root / "cases/programme.yml").write_bytes(programme.encode("gb18030"))
    done = run_here(["fix"], root)
    assert done.status == 0, done.output
    assert (root / "cases/programme.yml").read_text(encoding="utf-8") == PROGRAMME
    assert (root / PATH).read_text(encoding="utf-8") == MENDED


def test_only_what_is_named_is_mended(tmp_path: Path) -> None:
    root = project(tmp_path, **{"cases/2026/b.md": COLON, "cases/2025/c.md": COLON})
    assert run_here(["fix", "cases/2026/b.md"], root).status == 0
    assert run_here(["fix", "-C", str(root), str(root / "cases/2025")], tmp_path).status == 0
    texts = [
        (root / f"cases/{name}.md").read_text("utf-8") for name in ("2026/a", "2026/b", "2025/c")
    ]
    assert texts == [COLON, MENDED, MENDED]
    missing = run_here(["fix", "cases/2026/z.md"], root)
    assert missing.status == 2
    assert "找不到 cases/2026/z.md" in missing.stderr


def test_rights_stay(tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / PATH).chmod(0o640)
    assert run_here(["fix"], root).status == 0
    assert stat.S_IMODE((root / PATH).stat().st_mode) == 0o640
    assert sorted(path.name for path in (root / "cases/2026").iterdir()) == ["a.md"]


def test_a_case_behind_a_link_is_left(tmp_path: Path) -> None:
    outside = tmp_path / "outside.md"
    outside.write_text(COLON, encoding="utf-8")
    root = project(tmp_path / "project")
    (root / PATH).unlink()
    (root / PATH).symlink_to(outside)
    assert run_here(["fix"], root).stdout.startswith("没有能自动改的地方。\n")
    assert outside.read_text(encoding="utf-8") == COLON


# --- what is not touched --------------------------------------------------------------------------


def test_what_is_exempt_is_left(tmp_path: Path) -> None:
    found = _codes(project(tmp_path / "plain", case_text(body=BODY.replace("，", ","))))
    waiver = "".join(f"豁免: [{{规则: {code}, 理由: 照原件录入的文字}}]\n" for code in found)
    text = case_text(FRONT + waiver, BODY.replace("，", ","))
    root = project(tmp_path / "waived", text)
    done = run_here(["fix"], root)
    assert done.output == "没有能自动改的地方。\n"
    assert (root / PATH).read_text(encoding="utf-8") == text
    # The exemption holds, too, where it can't be read at first.
    root = project(tmp_path / "broken", text.replace("标题: ", "标题："))
    assert run_here(["fix"], root).status == 0
    assert (root / PATH).read_text(encoding="utf-8") == text


def test_what_is_switched_off_is_left(tmp_path: Path) -> None:
    text = case_text(body=BODY.replace("，", ","))
    root = project(tmp_path, text)
    rules = "".join(f"{code}: off, " for code in _codes(root))
    plugins = f"plugins: [{{showcase: {{rules: {{{rules}}}}}}}]"
    (root / "mkdocs.yml").write_text(
        MKDOCS.replace("plugins: [showcase]", plugins), encoding="utf-8"
    )
    assert run_here(["fix"], root).output == "没有能自动改的地方。\n"
    assert (root / PATH).read_text(encoding="utf-8") == text


def test_a_file_that_changed_meanwhile_is_left(tmp_path: Path) -> None:
    (tmp_path / "cases").mkdir()
    path = tmp_path / "cases/a.md"
    path.write_bytes(b"new")
    with pytest.raises(overwriting.NotWritten, match="别的程序改过"):
        overwriting.overwrite(tmp_path, "cases/a.md", b"old", b"fixed")
    assert path.read_bytes() == b"new"


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real/a.md").write_bytes(b"old")
    (tmp_path / "cases").mkdir()
    (tmp_path / "cases/2026").symlink_to(tmp_path / "real")
    (tmp_path / "cases/b.md").symlink_to(tmp_path / "real/a.md")
    for path in ("cases/2026/a.md", "cases/b.md"):
        with pytest.raises(overwriting.NotWritten, match="链接"):
            overwriting.overwrite(tmp_path, path, b"old", b"fixed")
    assert (tmp_path / "real/a.md").read_bytes() == b"old"


@pytest.mark.parametrize(
    "path", ["mkdocs.yml", "cases", "cases/../mkdocs.yml", "/etc/x", "media/a"]
)
def test_nothing_outside_cases_is_written(path: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no file of cases"):
        overwriting.overwrite(tmp_path, path, b"", b"x")


def test_what_cannot_be_written_is_told_and_the_rest_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project(tmp_path, **{"cases/2026/b.md": COLON})

    put = overwriting._put

    def refuse(target: Path, write: Callable[[Path], None]) -> None:
        if target.name == "a.md":
            raise PermissionError
        put(target, write)

    monkeypatch.setattr(overwriting, "_put", refuse)
    done = run_here(["fix"], root)
    assert done.status == 1
    assert f"{PATH} 没有改：写不进去" in done.stderr
    assert "共改好 1 个文件、1 处。" in done.stdout
    assert (root / "cases/2026/b.md").read_text(encoding="utf-8") == MENDED


def test_a_failed_write_leaves_no_trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = project(tmp_path)

    def refuse(self: Path, target: Path) -> None:
        raise OSError

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", refuse)
        with pytest.raises(overwriting.NotWritten, match="写不进去"):
            overwriting.overwrite(root, PATH, COLON.encode(), b"x")
    assert [path.name for path in (root / "cases/2026").iterdir()] == ["a.md"]


# --- only showing ---------------------------------------------------------------------------------


def test_a_diff_is_shown_and_nothing_written(tmp_path: Path) -> None:
    root = project(tmp_path)
    done = run("showcase", "fix", "--diff", cwd=root)
    assert done.status == 1
    assert done.stdout.splitlines() == [
        f"--- {PATH}\t现在",
        f"+++ {PATH}\t改后",
        "@@ -1,4 +1,4 @@",
        " ---",
        "-标题：先做一件小事",
        "+标题: 先做一件小事",
        " 支部: 机械一支部",
        " 日期: 2026-06-30",
        "",
        "会改 1 个文件、1 处，还没有写进去；去掉 --diff 再运行一次就会改好。",
    ]
    assert (root / PATH).read_text(encoding="utf-8") == COLON
    assert run_here(["fix"], root).status == 0
    assert run_here(["fix", "--diff"], root).output == "没有能自动改的地方。\n"
    assert run_here(["fix", "--diff"], root).status == 0


def test_a_diff_shows_a_changed_encoding(tmp_path: Path) -> None:
    root = project(tmp_path, MENDED.encode("gb18030"))
    done = run_here(["fix", "--diff"], root)
    assert done.status == 1
    assert "@@ 编码从 GBK 改为 UTF-8 @@" in done.stdout


def test_a_diff_names_what_nobody_sees(tmp_path: Path) -> None:
    root = project(tmp_path, MENDED.replace("实验室", "实\u200b验室\x1b[31m"))
    done = run_here(["fix", "--diff"], root)
    assert "-实⟦U+200B⟧验室⟦U+001B⟧[31m里有人" in done.stdout
    assert "\x1b" not in done.output


def test_colours_are_for_those_who_want_them(tmp_path: Path) -> None:
    root = project(tmp_path)
    assert "\x1b" not in run_here(["fix", "--diff"], root).output
    shown = run_here(["fix", "--diff", "--color"], root).stdout
    assert "\x1b[31;1m-标题：先做一件小事\x1b[0m" in shown
    assert "\x1b[32m+标题: 先做一件小事\x1b[0m" in shown


def test_broken_settings_are_told(tmp_path: Path) -> None:
    root = project(tmp_path, **{"mkdocs.yml": "plugins:\n  - showcase:\n      rules: {T30: off}\n"})
    for arguments in (["fix"], ["check"], ["fix", "--diff"], ["build"]):
        done = run_here(arguments, root)
        assert done.status == 2, arguments
        assert "mkdocs.yml 第 3 行：没有“T30”这条规则" in done.stderr
    assert (root / PATH).read_text(encoding="utf-8") == COLON


def _codes(root: Path) -> list[str]:
    """Return the codes that are found in a project, once each."""
    report = check_project(root, open_cache(root), Policy(), jobs=1)
    codes = sorted({finding.code for finding in report.findings if finding.fixable})
    assert codes
    return codes
