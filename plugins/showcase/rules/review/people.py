"""Who is meant by a name in a signature or in the list of authors."""

import re
import unicodedata

# What stands in brackets behind a name is a post: 张三（副书记）.
_POST = re.compile(r"[(\[【〔][^()\[\]【】〔〕]*[)\]】〕]?")
_BETWEEN = re.compile(r"[、,;/|]")
_SPACE = re.compile(r"\s+")


def people_in(text: str) -> frozenset[str]:
    """Return the people that a text names, each in one spelling; posts and spaces don't matter."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    names = {_SPACE.sub("", name) for name in _BETWEEN.split(_POST.sub("", plain))} - {""}
    return frozenset(names or {_SPACE.sub("", plain)})
