"""题图不是照片里的一张。

为什么：题图的说明、摄影和肖像同意都取自照片清单，清单里没有的图不能上首页。
怎么改：照抄照片清单里的一个文件；没有列进清单的，先列进去。
不好：
    题图: fengmian.jpg
好：
    照片:
      - file: 01.jpg
    题图: 01.jpg
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.nearness import nearest
from showcase.model.paths import resolve_media
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.front_matter.pasting import shown
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    cover = submission.values.get(("cover",), "").strip()
    photos = [
        written.strip()
        for location, written in submission.values.items()
        if location[0] == "photos" and location[-1] == "file"
    ]
    if not cover or (submission.case is None and not _are_all_read(submission, len(photos))):
        return  # something is wrong with the photos, which comes first
    known = {resolve_media(photo, submission.path, submission.media_folder) for photo in photos}
    if resolve_media(cover, submission.path, submission.media_folder) in known:
        return
    near = nearest(cover, photos, n=1, cutoff=0.5)
    if near:
        hint = f"您是不是想写这一张？\n题图: {near[0]}"
    elif photos:
        hint = f"请照抄照片里的一张，如：\n题图: {photos[0]}"
    else:
        hint = f"请先把它列进照片，再写题图：\n照片:\n  - {{文件: {cover}, 说明: ……}}"
    yield (
        submission.place("cover"),
        Wording(f"题图“{shown(cover)}”不是“照片”里的一张", hint),
    )


def _are_all_read(submission: Submission, photos: int) -> bool:
    listed = [at for at in submission.places if at[0] == "photos" and len(at) == 2]
    return 0 < photos == len(listed)


RULE = Rule("F247", "foreign-cover", Severity.ERROR, check=check, waivable=False)
