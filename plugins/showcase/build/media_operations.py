"""What ``showcase fix`` can do to media files: each operation, and how it is told."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from showcase.build.overwriting import NotWritten
from showcase.cleaning.clean import CannotClean, clean_picture
from showcase.findings import Operation
from showcase.model.submission import MediaFile
from showcase.videos.repack import CannotRepack, repack


@dataclass(frozen=True, slots=True)
class Doing:
    """``do`` reads the file at the first path and writes the second; NotWritten says why not.

    ``tell`` says in Chinese what is done to a file.
    """

    do: Callable[[MediaFile, Path, Path], None]
    tell: Callable[[MediaFile], str]


def _leave_out(file: MediaFile, source: Path, target: Path) -> None:
    try:
        target.write_bytes(clean_picture(file.kind, source.read_bytes()))
    except CannotClean:
        reason = "这张照片的属性没法原样去掉，请用看图软件打开它，另存为 JPG"
        raise NotWritten(reason) from None


def _tell_left_out(file: MediaFile) -> str:
    names = "、".join(dict.fromkeys(name for name, _ in file.metadata))
    return f"去掉属性里的{names}，画面不变" if names else "去掉属性，画面不变"


def _repack(file: MediaFile, source: Path, target: Path) -> None:
    try:
        repack(source, target)
    except CannotRepack:
        reason = "这个视频没法原样整理，请用“剪映”或“格式工厂”重新导出 MP4"
        raise NotWritten(reason) from None


def _tell_repacked(file: MediaFile) -> str:
    names = "、".join(dict.fromkeys(name for name, _ in file.metadata))
    done = [f"去掉属性里的{names}"] if names else []
    if file.video is not None and not file.video.starts_at_once:
        done.append("索引搬到最前面")
    return "，".join((*done, "画面和声音不变"))


OPERATIONS = {
    Operation.LEAVE_OUT_METADATA: Doing(_leave_out, _tell_left_out),
    Operation.REPACK_FILM: Doing(_repack, _tell_repacked),
}
