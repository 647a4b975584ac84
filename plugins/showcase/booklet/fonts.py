"""Which fonts a book is set in, and which characters they have.

The fonts come in pip packages, never from the system, so that the same input gives the same
book on every machine. A department may lay its own licensed fonts into a folder; they take
the roles of titles and quotations where their names are known, and lend missing characters.
"""

import importlib.util
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import typst
from fontTools.ttLib import TTFont, TTLibError

from showcase.booklet.errors import BookletError

SERIF = "Noto Serif SC"
SANS = "Noto Sans SC"

# package, folder inside it. The variable Noto Sans SC has all the weights; Typst 0.15 sets
# any of them from the one file.
_PACKAGES = (("pylopdf_fonts_zh_cn", "."), ("textflowkit_fonts", "fonts"))
_TITLES = ("FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "方正小标宋简体", "FZDaBiaoSong-B06S")
_FANGSONG = ("FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "STFangsong", "FZFangSong-Z02")
_HEI = ("SimHei", "黑体", "STHeiti", "FZHei-B01S", "FZHei-B01")
_KAI = ("LXGW WenKai", "霞鹜文楷", "KaiTi", "KaiTi_GB2312", "STKaiti", "FZKai-Z03S", "FZKai-Z03")


@dataclass(frozen=True)
class FontSet:
    """The fonts of a book.

    Each role is a list of families, best first; a character that the first one lacks is
    taken from the next. ``kai``, ``fangsong`` and ``hei`` are empty where a department has laid
    no such font into its folder. ``characters`` are the code points that every role can set,
    ``files`` the font files themselves.
    """

    folders: tuple[Path, ...]
    serif: tuple[str, ...]
    sans: tuple[str, ...]
    title: tuple[str, ...]
    kai: tuple[str, ...]
    fangsong: tuple[str, ...]
    hei: tuple[str, ...]
    characters: frozenset[int]
    files: tuple[Path, ...]


def find_fonts(own: Path | None = None) -> FontSet:
    """Return the fonts from the packages and, if it exists, from the folder ``own``.

    Raises ``BookletError`` where a family that the book needs is missing.
    """
    packaged = [_package_folder(*package) for package in _PACKAGES]
    folders = [folder for folder in packaged if folder is not None]
    extra: list[str] = []
    if own is not None and own.is_dir():
        folders.append(own)
        extra = sorted({font.family for font in _fonts((own,))} - {SERIF, SANS})
    fonts = _fonts(folders)
    present = {font.family for font in fonts}
    for family in (SERIF, SANS):
        if family not in present:
            raise BookletError(f"缺少汇编要用的字体 {family}，请重新安装依赖（scripts/build.py）")
    used = {SERIF, SANS, *extra}
    files = sorted({(font.path, font.index) for font in fonts if font.path and font.family in used})
    return FontSet(
        folders=tuple(folders),
        serif=(SERIF, SANS, *extra),
        sans=(SANS, SERIF, *extra),
        title=(*_first(_TITLES, extra), SERIF, SANS, *extra),
        kai=_role(_KAI, extra, SERIF, SANS),
        fangsong=_role(_FANGSONG, extra, SERIF, SANS),
        hei=_role(_HEI, extra, SANS, SERIF),
        characters=frozenset().union(*(_characters(Path(p), i) for p, i in files)),
        files=tuple(Path(path) for path, _ in files),
    )


def _role(known: tuple[str, ...], own: list[str], *rest: str) -> tuple[str, ...]:
    """Return the families of a role whose own fonts are ``known``; none without one of them."""
    found = _first(known, own)
    return (*found, *rest, *own) if found else ()


def _first(known: tuple[str, ...], own: list[str]) -> list[str]:
    return [family for family in known if family in own]


def serif_file() -> Path:
    """Return the file of the serif. Raises ``BookletError`` where its package is missing."""
    return _packaged("NotoSerifSC-Regular.otf", SERIF)


def sans_file() -> Path:
    """Return the file of the sans, likewise."""
    return _packaged("NotoSansSC-Regular.otf", SANS)


def _packaged(name: str, family: str) -> Path:
    folder = _package_folder(*_PACKAGES[0])
    if folder is None:
        raise BookletError(f"缺少标题要用的字体 {family}，请重新安装依赖（scripts/build.py）")
    return folder / name


def _package_folder(package: str, folder: str) -> Path | None:
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return None
    path = Path(spec.submodule_search_locations[0]) / folder
    return path.resolve() if path.is_dir() else None


def _fonts(folders: Iterable[Path]) -> list[typst.FontInfo]:
    found = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(folder) for folder in folders],
    )
    return list(found.fonts())


@cache
def _characters(path: Path, index: int) -> frozenset[int]:
    try:
        with TTFont(path, fontNumber=index, lazy=True) as font:
            return frozenset(font.getBestCmap() or {})
    except (OSError, TTLibError) as error:
        raise BookletError(f"字体文件 {path.name} 读不出来") from error
