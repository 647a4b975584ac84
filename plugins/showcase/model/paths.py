"""How an author's relative path becomes a path of the project."""

import posixpath
import re
from urllib.parse import unquote

_PICTURE = re.compile(r".*\.(?:jpe?g|png|webp|gif|bmp|hei[cf]|tiff?)", re.IGNORECASE | re.DOTALL)
_WEB = re.compile(r"\s*(?:(?:https?|ftp|data|blob):|//|www\.)", re.IGNORECASE)
_COMPUTER = re.compile(
    r"\s*(?:file:|[A-Za-z]:[\\/]|\\\\|~[\\/]|/(?:Users|home|mnt|Volumes|private|tmp)/)",
    re.IGNORECASE,
)


def resolve_media(target: str, case_path: str, media_folder: str) -> str:
    """Return the project path that ``target`` means in the case file at ``case_path``.

    A bare file name is understood as a file of the submission's own media folder. The result
    may lie outside that folder or even start with ``..``: that is for a rule to tell.
    """
    target = target.split("#", 1)[0].split("?", 1)[0].replace("\\", "/")
    if "%" in target:
        target = unquote(target)
    if "/" not in target:
        return f"{media_folder}/{target}"
    return posixpath.normpath(posixpath.join(posixpath.dirname(case_path), target))


def is_on_web(target: str) -> bool:
    """Tell whether a target is an address on the web."""
    return _WEB.match(target) is not None


def is_on_computer(target: str) -> bool:
    """Tell whether a target is a path of somebody's own computer."""
    return _COMPUTER.match(target) is not None


def is_elsewhere(target: str) -> bool:
    """Tell whether a target means nothing in this project."""
    return is_on_web(target) or is_on_computer(target)


def is_picture_name(target: str) -> bool:
    """Tell whether a target ends like a picture."""
    return _PICTURE.fullmatch(target.partition("#")[0].partition("?")[0].strip()) is not None


def file_name(target: str) -> str:
    """Return the last part of a path, with slashes of either kind."""
    return target.replace("\\", "/").rstrip("/").rpartition("/")[2]
