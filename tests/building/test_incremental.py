"""A build that goes on from the last one puts out what a build from nothing does, byte for byte."""

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from showcase.build.building import build_site
from showcase.plugin.run import make_frames
from tests.benchmarks.generate import generate_project
from tests.building.projects import differing, files_of
from tests.tiny import BODY, FRONT, MKDOCS, PROGRAMME, case_text, jpeg, write_project

PLAN = PROGRAMME.replace(
    "cohorts:",
    "  - {id: b002, name: 机械学院第二教师党支部, college: jx, type: 教师}\n"
    "  - {id: b003, name: 机械学院第三学生党支部, college: jx, type: 学生}\ncohorts:",
)
TOPICS = ("主题党日", "朋辈互助", "民族团结", "志愿服务")
HOME = "# 首页\n\n::: 头条\n\n::: 最新案例 3\n\n::: 四个一\n"


@pytest.fixture(autouse=True)
def _one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1780000000")


def a_case(random: random.Random) -> str:
    month, day = random.randint(1, 5), random.randint(1, 28)
    branch = random.choice(("机械一支部", "b002", "b003"))
    topics = random.sample(TOPICS, random.randint(0, 2))
    front = (
        FRONT.replace("2026-06-30", f"2026-{month:02}-{day:02}")
        .replace("机械一支部", branch)
        .replace("先做一件小事", f"先做{random.randint(2, 99)}件小事")
        .replace("2026-07", "2026-06")
    )
    if topics:
        front += f"主题: [{', '.join(topics)}]\n"
    if random.random() < 0.3:
        front += "微视频: {标题: 一分钟, 链接: 'https://www.xuexi.cn/v', 时长: '1:00'}\n"
    if random.random() < 0.3:
        front = front.replace("状态: 发布", "状态: 草稿")
    words = f"大家叫它“{random.choice('甲乙丙丁')}字计划”，做了{random.randint(2, 99)}次。"
    return case_text(front, BODY.replace("没有人知道。", f"没有人知道。{words}"))


def new_project(root: Path, chance: random.Random) -> Path:
    files: dict[str, str | bytes] = {
        f"cases/{year}/an-{number}.md": a_case(chance)
        for number, year in enumerate((2025, 2026) * 5)
    }
    photo = case_text(FRONT + "照片: [{文件: ../../media/2026/tu/01.jpg, 说明: 会后}]\n")
    given = {"cases/programme.yml": PLAN, "content/index.md": HOME, "content/tu.jpg": jpeg()}
    return write_project(
        root, {**files, **given, "cases/2026/tu.md": photo, "media/2026/tu/01.jpg": jpeg()}
    )


def build(root: Path, out: str = "site") -> dict[str, bytes]:
    build_site(root, root / out, make_frames, booklets=False, jobs=1)
    return files_of(root / out)


def from_nothing(root: Path) -> dict[str, bytes]:
    kept = root / ".cache"
    aside = kept.rename(root.parent / "aside")
    try:
        return build(root, "anew")
    finally:
        shutil.rmtree(kept)
        shutil.rmtree(root / "anew")
        aside.rename(kept)


def cases_of(root: Path) -> list[Path]:
    return sorted((root / "cases").glob("*/*.md"))


def _change(root: Path, chance: random.Random) -> None:
    chance.choice(cases_of(root)).write_text(a_case(chance), encoding="utf-8")


def _word(root: Path, chance: random.Random) -> None:
    path = chance.choice(cases_of(root))
    text = path.read_text("utf-8")
    path.write_text(text.replace("大家轮着", f"大家第{chance.randint(1, 99)}次轮着"), "utf-8")


def _add(root: Path, chance: random.Random) -> None:
    name = f"cases/{chance.choice((2024, 2025, 2026))}/xin-{chance.randint(0, 9)}.md"
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).write_text(a_case(chance), encoding="utf-8")


def _remove(root: Path, chance: random.Random) -> None:
    chance.choice([path for path in cases_of(root) if path.stem != "tu"]).unlink()


def _rename(root: Path, chance: random.Random) -> None:
    path = chance.choice([path for path in cases_of(root) if path.stem != "tu"])
    path.rename(path.with_name(f"gai-{chance.randint(0, 9)}.md"))


def _break(root: Path, chance: random.Random) -> None:
    chance.choice(cases_of(root)).write_text("---\n标题：坏\n---\n", encoding="utf-8")


def _programme(root: Path, chance: random.Random) -> None:
    name = f"第{chance.randint(2, 99)}批样板支部"
    plan = PLAN.replace("第一批样板支部", name)
    (root / "cases/programme.yml").write_text(plan, encoding="utf-8")


def _name(root: Path, chance: random.Random) -> None:
    settings = MKDOCS.replace("示例展示", f"示例展示{chance.randint(1, 99)}")
    address = "site_url: https://example.edu.cn/zs\n" if chance.random() < 0.5 else ""
    (root / "mkdocs.yml").write_text(settings + address, encoding="utf-8")


def _page(root: Path, chance: random.Random) -> None:
    text = f"{HOME}\n改了{chance.randint(1, 99)}次。\n"
    (root / "content/index.md").write_text(text, encoding="utf-8")
    (root / "content/xin.md").write_text(f"# 新的\n\n{chance.random()}\n", encoding="utf-8")


def _photo(root: Path, chance: random.Random) -> None:
    colour = f"#{chance.randrange(1 << 24):06x}"
    (root / "media/2026/tu/01.jpg").write_bytes(jpeg(colour=colour))


def _damage(root: Path, chance: random.Random) -> None:
    """What somebody does to the site itself."""
    pages = sorted((root / "site").rglob("*.html"))
    for page in chance.sample(pages, 3):
        page.unlink()
    chance.choice(sorted((root / "site").rglob("*.html"))).write_text("改过", encoding="utf-8")
    (root / "site/cases/9999").mkdir(exist_ok=True)
    (root / "site/cases/9999/index.html").write_text("多余", encoding="utf-8")


EDITS: tuple[Callable[[Path, random.Random], None], ...] = (
    *(_change, _word, _add, _remove, _rename, _break),
    *(_programme, _name, _page, _photo, _damage),
)


@pytest.mark.parametrize("seed", range(3))
def test_any_edits_in_any_order(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    root = new_project(tmp_path / "project", chance)
    build(root)
    for _ in range(3):
        edits = [*chance.sample(EDITS, 3)]
        for edit in edits:
            edit(root, chance)
        names = [edit.__name__ for edit in edits]
        assert differing(build(root), from_nothing(root)) == set(), names


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__.strip("_"))
def test_one_edit(edit: Callable[[Path, random.Random], None], tmp_path: Path) -> None:
    chance = random.Random(edit.__name__)
    root = new_project(tmp_path / "project", chance)
    build(root)
    edit(root, chance)
    assert differing(build(root), from_nothing(root)) == set()


def test_only_what_changes_is_written(tmp_path: Path) -> None:
    chance = random.Random(7)
    root = new_project(tmp_path, chance)
    before = build(root)
    stamp = 1_000_000_000 * 10**9
    times = {}
    for name in before:
        times[name] = (root / "site" / name).stat().st_mtime_ns
    assert all(time > stamp for time in times.values())
    path = root / "cases/2026/tu.md"
    path.write_text(path.read_text("utf-8").replace("大家轮着", "大家一起"), encoding="utf-8")
    after = build(root)
    changed = differing(before, after)
    written = {n for n in after if (root / "site" / n).stat().st_mtime_ns != times.get(n)}
    assert written == changed
    assert "cases/2026/tu/index.html" in changed
    assert len(changed) < len(after) / 4


def test_a_file_of_the_site_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    root = new_project(tmp_path / "project", random.Random(3))
    build(root)
    outside = tmp_path / "outside"
    shutil.copytree(root / "site/cases", outside)
    shutil.rmtree(root / "site/cases")
    (root / "site/cases").symlink_to(outside)
    before = files_of(outside)
    os.utime(root / "cases/2026/tu.md")
    built = build(root)
    assert not (root / "site/cases").is_symlink()
    assert files_of(outside) == before
    assert built == from_nothing(root)


def test_processes_draw_what_one_does(tmp_path: Path) -> None:
    """Enough cases for a pool: read and drawn there, then drawn again there for another address."""
    root = tmp_path / "project"
    generate_project(root, 220)
    build_site(root, root / "site", make_frames, booklets=False, jobs=2)
    settings = (root / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").write_text(
        f"{settings}site_url: https://example.edu.cn/zs/\n", encoding="utf-8"
    )
    build_site(root, root / "site", make_frames, booklets=False, jobs=2)
    assert differing(files_of(root / "site"), from_nothing(root)) == set()
