"""``showcase fix`` on media files, as someone types it."""

import io
from pathlib import Path

import pytest
from PIL import Image
from PIL.JpegImagePlugin import JpegImageFile

from showcase.build import media_operations
from showcase.build.overwriting import NotWritten, overwrite_media
from showcase.cleaning.clean import CannotClean
from tests.building.running import run_here
from tests.cleaning.pictures import telling
from tests.rules.told import told_jpeg
from tests.tiny import FRONT, case_text, write_project

PATH = "cases/2026/a.md"
PHOTO = "media/2026/a/01.jpg"
LISTED = (
    "照片: [{文件: ../../media/2026/a/01.jpg, 说明: 支部在做表, 摄影: 支部宣传组, 肖像同意: 是,"
    " 替代文字: 几个人围着一张表}]\n"
)
TEXT = case_text(FRONT + LISTED)
TOLD = told_jpeg({"定位": "30", "设备": "HUAWEI", "作者": "张某"})


def project(root: Path, text: str = TEXT, **more: str | bytes) -> Path:
    """Write a project of one case with one photo that tells a lot."""
    return write_project(root, {PATH: text, PHOTO: TOLD, **more})


def test_a_photo_is_cleaned_and_told(tmp_path: Path) -> None:
    root = project(tmp_path)
    shown = run_here(["fix", "--diff"], root)
    assert shown.status == 1
    assert shown.stdout.splitlines() == [
        f"{PHOTO}：去掉属性里的定位、拍摄设备、作者，画面不变，853 字节 → 677 字节",
        "",
        "会改 1 个文件、2 处，还没有写进去；去掉 --diff 再运行一次就会改好。",
    ]
    assert (root / PHOTO).read_bytes() == TOLD
    done = run_here(["fix"], root)
    assert done.status == 0, done.output
    assert done.stdout.splitlines() == [
        f"{PHOTO} 改好 2 处：去掉属性里的定位、拍摄设备、作者，画面不变，853 字节 → 677 字节",
        "    照片 01.jpg 里留着拍摄地点，公开的网页会去掉，原图里还有",
        "    照片 01.jpg 的属性里写着作者",
        "共改好 1 个文件、2 处。",
        "没有别的问题了。",
    ]
    cleaned = (root / PHOTO).read_bytes()
    assert b"Exif" not in cleaned
    assert _pixels(cleaned) == _pixels(TOLD)
    assert [path.name for path in (root / PHOTO).parent.iterdir()] == ["01.jpg"]
    assert run_here(["fix"], root).output == "没有能自动改的地方。\n"


def test_a_photo_of_an_iphone_is_cleaned_where_it_is(tmp_path: Path) -> None:
    data = telling("HEIF", "RGB")
    root = project(tmp_path, TEXT.replace("01.jpg", "01.heic"), **{"media/2026/a/01.heic": data})
    (root / PHOTO).unlink()
    done = run_here(["fix"], root)
    assert done.status == 0, done.output
    assert "01.heic 改好 2 处：去掉属性里的定位、拍摄设备、" in done.stdout
    cleaned = (root / "media/2026/a/01.heic").read_bytes()
    assert len(cleaned) == len(data)
    assert b"TelefonX" not in cleaned
    assert done.stdout.endswith("没有别的问题了。\n")
    assert run_here(["fix"], root).output == "没有能自动改的地方。\n"


def test_text_and_photos_are_mended_in_one_go(tmp_path: Path) -> None:
    root = project(tmp_path, TEXT.replace("标题: ", "标题："))
    done = run_here(["fix"], root)
    assert done.stdout.splitlines()[-2:] == ["共改好 2 个文件、3 处。", "没有别的问题了。"]
    assert (root / PATH).read_text(encoding="utf-8") == TEXT


def test_broken_bytes_in_the_text_keep_no_photo_from_being_cleaned(tmp_path: Path) -> None:
    root = project(tmp_path)
    broken = TEXT.encode() + b"\xe4\xb8"
    (root / PATH).write_bytes(broken)
    run_here(["fix"], root)
    assert (root / PATH).read_bytes() == broken
    assert b"Exif" not in (root / PHOTO).read_bytes()


@pytest.mark.parametrize("named", [PHOTO, "media/2026/a", PATH, "cases", "media"])
def test_a_photo_is_found_by_its_own_name_and_by_its_case(named: str, tmp_path: Path) -> None:
    root = project(tmp_path, **{"cases/2026/b.md": TEXT, "media/2026/a/02.jpg": TOLD})
    assert run_here(["fix", named], root).status == 0
    assert b"Exif" not in (root / PHOTO).read_bytes()
    other = (root / "media/2026/a/02.jpg").read_bytes()
    assert (other == TOLD) is (named == PHOTO)


def test_what_another_submission_owns_is_left(tmp_path: Path) -> None:
    root = project(tmp_path, **{"media/2026/b/01.jpg": TOLD})
    assert run_here(["fix"], root).status == 0
    assert (root / "media/2026/b/01.jpg").read_bytes() == TOLD


def test_what_is_exempt_or_off_is_left(tmp_path: Path) -> None:
    waivers = "".join(f"  - {{规则: {code}, 理由: 原件要留作档案}}\n" for code in ("P015", "P016"))
    root = project(tmp_path, case_text(f"{FRONT}{LISTED}豁免:\n{waivers}"))
    assert run_here(["fix"], root).output == "没有能自动改的地方。\n"
    assert (root / PHOTO).read_bytes() == TOLD


def test_a_photo_that_is_built_strangely_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(kind: str, data: bytes) -> bytes:
        raise CannotClean

    monkeypatch.setattr(media_operations, "clean_picture", refuse)
    root = project(tmp_path)
    assert f"{PHOTO} 不能自动改：这张照片的属性" in run_here(["fix", "--diff"], root).stdout
    done = run_here(["fix"], root)
    assert done.status == 1
    assert f"{PHOTO} 没有改：这张照片的属性没法原样去掉" in done.stderr
    assert (root / PHOTO).read_bytes() == TOLD
    assert [path.name for path in (root / PHOTO).parent.iterdir()] == ["01.jpg"]


def test_only_what_was_looked_at_is_replaced(tmp_path: Path) -> None:
    root = project(tmp_path)

    def make(source: Path, target: Path) -> None:
        target.write_bytes(b"new")

    with pytest.raises(NotWritten, match="别的程序改过"):
        overwrite_media(root, PHOTO, "0" * 64, make)
    with pytest.raises(NotWritten, match="写不进去"):
        overwrite_media(root, "media/2026/a/missing.jpg", "0" * 64, make)
    assert (root / PHOTO).read_bytes() == TOLD


@pytest.mark.parametrize(
    "path",
    ["media/2026/01.jpg", "cases/2026/a/01.jpg", "media/2026/../../x/01.jpg", "/media/a/b/c"],
)
def test_nothing_outside_a_media_folder_is_replaced(path: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no file of media"):
        overwrite_media(tmp_path, path, "", lambda source, target: None)


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real/01.jpg").write_bytes(TOLD)
    (tmp_path / "media/2026").mkdir(parents=True)
    (tmp_path / "media/2026/a").symlink_to(tmp_path / "real")
    with pytest.raises(NotWritten, match="链接"):
        overwrite_media(tmp_path, PHOTO, "", lambda source, target: None)
    assert (tmp_path / "real/01.jpg").read_bytes() == TOLD


def _pixels(data: bytes) -> bytes:
    image: Image.Image = JpegImageFile(io.BytesIO(data))
    return image.tobytes()
