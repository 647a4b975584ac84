"""链接不是完整的网址。

为什么：不完整的网址点不开，也做不成二维码。
怎么改：在浏览器里打开那个页面，从地址栏里完整地复制过来，以 https:// 开头。
不好：
    链接: www.example.edu.cn/dangjian
好：
    链接: "https://www.example.edu.cn/dangjian"
"""

import re
import unicodedata
from collections.abc import Iterator

from showcase.findings import Edit, Fix, Severity, Span
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.front_matter.pasting import shown
from showcase.rules.rule import Note, Rule, Wording

_WHOLE = re.compile(r"https?://[^\s/?#<>\"'。，；！、（）：]+(?:[/?#][^\s<>\"]*)?", re.IGNORECASE)
_BARE = re.compile(r"(?://)?(?:[A-Za-z0-9-]{1,63}\.){1,6}[A-Za-z]{2,20}(?:[:/?#]\S*)?")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{1,20}):(?!//)|([A-Za-z][A-Za-z0-9+.-]{1,20})://")
_KEYS = {("platform", "url"): "平台", ("video", "url"): "微视频"}


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for location in _KEYS:
        written = submission.values.get(location, "").strip()
        if written and not _WHOLE.fullmatch(written):
            place = submission.place(*location)
            yield place, _wording(written, place)


def _wording(written: str, place: Span) -> Wording:
    message = f"链接“{shown(written, 60)}”不是完整的网址"
    narrow = re.sub(r"\s+", "", unicodedata.normalize("NFKC", written).replace("。", "."))
    if _WHOLE.fullmatch(narrow):
        fix = Fix((Edit(place, f'"{narrow}"'),)) if place.line == place.end_line else None
        what = "里有空格" if re.search(r"\s", written) else "里有中文的标点或字母"
        return Wording(f"链接“{shown(written, 60)}”{what}", f'请写成：\n链接: "{narrow}"', fix)
    if _BARE.fullmatch(written):
        better = f"https://{written.removeprefix('//')}"
        return Wording(message, f'前面少了 https://，请写成：\n链接: "{better}"')
    if written.lower() in ("http://", "https://", "http:", "https:"):
        return Wording(
            f"链接“{written}”没有写完", "请从浏览器的地址栏里完整地复制过来；没有就删掉这一项"
        )
    if _SCHEME.match(written):
        return Wording(
            message, "只能用以 http:// 或 https:// 开头的网址，请从浏览器的地址栏里复制过来"
        )
    return Wording(
        message, "请从浏览器的地址栏里完整地复制过来，以 https:// 开头；没有网址就删掉这一项"
    )


RULE = Rule("F248", "bad-address", Severity.ERROR, check=check, waivable=False)
