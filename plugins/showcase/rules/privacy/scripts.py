"""Everything of a submission that software can read, each with where it stands in words."""

from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from showcase.findings import MediaFix, Operation, Span
from showcase.intake.kinds import PICTURES
from showcase.model.mentions import mentions_of
from showcase.model.submission import MediaFile, Submission

MOST_TOLD = 100
"""So many places of one kind are told in a text; more would only bury the others."""

# What a device says of itself is full of digits and leads to nobody; other rules look at it.
_OF_A_DEVICE = frozenset({"定位", "拍摄设备", "设备序列号", "制作软件"})
_REMOVAL = {
    "pdf": "请在 Word 里点“文件”→“信息”→“检查文档”，删去文档属性和个人信息，重新导出 PDF 再放回来",
    "": "请在电脑上右键点这个文件，选“属性”→“详细信息”→“删除属性和个人信息”，再放回来",
}
_FILM_REMOVAL = "请运行 showcase fix 去掉属性，画面和声音不变；也可以用“剪映”重新导出一份 MP4"
_PICTURE_REMOVAL = (
    "请运行 showcase fix 去掉属性，画面不变；"
    "也可以右键点照片，选“属性”→“详细信息”→“删除属性和个人信息”"
)


class Origin(Enum):
    """Where a script was read."""

    CASE = auto()
    SUBTITLES = auto()
    NAME = auto()
    METADATA = auto()


@dataclass(frozen=True, slots=True)
class Script:
    """A text of a submission; ``key`` names a property of its file."""

    origin: Origin
    text: str
    file: MediaFile | None = None
    key: str = ""

    def place(self, submission: Submission, start: int, end: int) -> Span:
        """Return the characters in the case file, or where it mentions the script's file."""
        if self.origin is Origin.CASE:
            return submission.span_at(start, end)
        return place_of(submission, self.file)

    def where(self, start: int) -> str:
        """Say where a character stands, as a sentence begins."""
        if self.origin is Origin.SUBTITLES:
            line = self.text.count("\n", 0, start) + 1
            return f"字幕文件 {name_of(self.file)} 第 {line} 行"
        if self.origin is Origin.METADATA:
            return f"{describe(self.file)}的属性“{self.key}”里"
        if self.origin is Origin.NAME:
            return "文件夹里有个文件，名字里" if self.file else "稿件的文件名里"
        return "这里"

    def remedy(self, advice: str) -> str:
        """Say what to do: ``advice`` where a text is edited by hand."""
        if self.origin is Origin.METADATA:
            return removal(self.file)
        if self.origin is Origin.NAME:
            return "请给文件换个名字，去掉这一段；稿件里写到它的地方也一起改"
        return f"请打开字幕文件，{advice}" if self.origin is Origin.SUBTITLES else f"请{advice}"

    @property
    def fix(self) -> MediaFix | None:
        """What takes it out of the properties of a picture or a video."""
        return silence(self.file) if self.origin is Origin.METADATA else None


def scripts_of(submission: Submission) -> tuple[Script, ...]:
    """Return the case file, and what its files are called, say and say of themselves."""
    return list_scripts(submission.text, submission.slug, submission.media)


@lru_cache(maxsize=4)
def list_scripts(text: str, slug: str, media: tuple[MediaFile, ...]) -> tuple[Script, ...]:
    """Return the scripts of a submission with these parts."""
    scripts = [Script(Origin.CASE, text), Script(Origin.NAME, slug)]
    for file in media:
        name = name_of(file)
        if name not in text:
            scripts.append(Script(Origin.NAME, name, file))
        if file.text:
            scripts.append(Script(Origin.SUBTITLES, file.text, file))
        scripts += [
            Script(Origin.METADATA, value, file, key)
            for key, value in file.metadata
            if key not in _OF_A_DEVICE
        ]
    return tuple(scripts)


def place_of(submission: Submission, file: MediaFile | None) -> Span:
    """Return where a submission first mentions a file."""
    if file is not None:
        for mention in mentions_of(submission):
            if mention.path == file.path:
                return mention.span
    return Span()


def name_of(file: MediaFile | None) -> str:
    """Return a file's name without its folder."""
    return file.path.rpartition("/")[2] if file else ""


def describe(file: MediaFile | None) -> str:
    """Name a file by what it is."""
    noun = "照片" if is_picture(file) else "视频" if is_film(file) else "文件"
    return f"{noun} {name_of(file)} "


def removal(file: MediaFile | None) -> str:
    """Say how to take out what a file says of itself."""
    if is_picture(file):
        return _PICTURE_REMOVAL
    if is_film(file):
        return _FILM_REMOVAL
    return _REMOVAL["pdf" if file and file.kind == "pdf" else ""]


def silence(file: MediaFile | None) -> MediaFix | None:
    """Return what takes it out without touching what is seen, where that can be done."""
    if file is None or not (is_picture(file) or is_film(file)):
        return None
    film = is_film(file)
    return MediaFix(file.path, Operation.REPACK_FILM if film else Operation.LEAVE_OUT_METADATA)


def original(file: MediaFile) -> str:
    """Name what lies in the folder, in contrast to what is published."""
    return "原片" if is_film(file) else "原图"


def is_film(file: MediaFile | None) -> bool:
    """Tell whether a file is a video."""
    return file is not None and file.video is not None


def is_picture(file: MediaFile | None) -> bool:
    """Tell whether a file is a picture."""
    return file is not None and file.kind in PICTURES
