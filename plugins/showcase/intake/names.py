"""Which names files and folders may have, and the nearest good one."""

import re
import unicodedata

YEAR = re.compile(r"[0-9]{4}")
SLUG = re.compile(r"[a-z0-9-]{1,60}")
MAX_NAME = 100
"""Characters of one name. Windows and Linux end at 255 units, a Chinese character being three."""
MAX_PATH = 180
"""Characters of a path in the project, so that it fits into Windows' 260 below a user's folder."""

_LEFT_BEHIND = frozenset({".gitkeep", ".DS_Store", "Thumbs.db", "ehthumbs.db", "desktop.ini"})
_LEFT_BEHIND_START = ("._", "~$")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³]) *(?:\..*)?")
_NOT_ON_WINDOWS = re.compile(r'[<>:"|?*\\]')
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffd\ud800-\udfff]"
)
_APART = re.compile(r"[^a-z0-9]+")
_HANZI = re.compile("[\u3400-\u9fff]")
_COPY = re.compile(r" *- *副本|[（(]\d+[)）]$")


def is_left_behind(name: str) -> bool:
    """Tell whether a file manager or an editor has left a file behind; such files hurt nobody."""
    return name in _LEFT_BEHIND or name.startswith(_LEFT_BEHIND_START)


def shown(name: str) -> str:
    """Return a name as it can be printed: in place of what can't be seen stands U+FFFD."""
    return _UNSEEN.sub("\ufffd", name)


def folded(name: str) -> str:
    """Return what two names have in common that one folder can't hold on every system."""
    return unicodedata.normalize("NFC", name).casefold()


def is_device(name: str) -> bool:
    """Tell whether Windows takes a name for a device, such as ``con`` or ``nul.jpg``."""
    return _DEVICE.fullmatch(name.casefold()) is not None


def unportable(name: str, path: str) -> tuple[str, str]:
    """Return why a name can't be used everywhere, and the culprit; two empty words where it can."""
    if is_device(name):
        return "device", name
    if match := _UNSEEN.search(name):
        return "unseen", f"U+{ord(match.group()):04X}"
    if match := _NOT_ON_WINDOWS.search(name):
        return "character", match.group()
    if name.endswith((".", " ")) or name.startswith(" "):
        return "edge", name
    if "#" in name:
        return "address", "#"
    if len(name) > MAX_NAME or len(name.encode("utf-8", "replace")) > 255:
        return "length", str(len(name))
    return ("path", str(len(path))) if len(path) > MAX_PATH else ("", "")


def proposed_slug(stem: str) -> str:
    """Return the slug nearest to a name without its ending, or nothing where none is near."""
    stem = _COPY.sub("", unicodedata.normalize("NFKC", stem).strip())
    slug = _joined(_spelled(stem))
    if len(slug) > 60:
        slug = _joined(_spelled(stem, initials=True))
    slug = slug[:60].strip("-")
    return f"{slug}-1" if is_device(slug) else slug


def proposed_file(name: str) -> str:
    """Return the good file name nearest to ``name``, or nothing where none is near."""
    stem = re.sub(r"(?:\.(?:md|markdown|txt|mdown|text))+[ .~]*$", "", name, flags=re.IGNORECASE)
    if stem.casefold() == "programme":
        return ""
    slug = proposed_slug(stem)
    return f"{slug}.md" if slug else ""


def proposed_year(name: str) -> str:
    """Return the year that a folder's name means, or nothing where it is not plain."""
    digits = re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", unicodedata.normalize("NFKC", name))
    return digits[0] if len(digits) == 1 else ""


def _joined(words: list[str]) -> str:
    return _APART.sub("-", "-".join(words).casefold()).strip("-")


def _spelled(stem: str, *, initials: bool = False) -> list[str]:
    """Return the words of a name in Latin letters: Chinese ones in pinyin."""
    if not _HANZI.search(stem):
        return [_latin(stem)]
    # Its dictionary takes longer to load than a thousand names to check: only where it is needed.
    from pypinyin import Style, lazy_pinyin

    style = Style.FIRST_LETTER if initials else Style.NORMAL
    parts = re.findall("[\u3400-\u9fff]+|[^\u3400-\u9fff]+", stem)
    words: list[str] = []
    for part in parts:
        syllables = lazy_pinyin(part, style=style, errors="ignore")
        if not _HANZI.match(part):
            words.append(_latin(part))
        else:
            words.append("".join(syllables) if initials else "-".join(syllables))
    return words


def _latin(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text)
    return "".join(character for character in plain if not unicodedata.combining(character))
