"""How an author's relative path becomes a path of the project."""

import posixpath


def resolve_media(target: str, case_path: str, media_folder: str) -> str:
    """Return the project path that ``target`` means in the case file at ``case_path``.

    A bare file name is understood as a file of the submission's own media folder. The result
    may lie outside that folder or even start with ``..``: that is for a rule to tell.
    """
    target = target.split("#", 1)[0].split("?", 1)[0].replace("\\", "/")
    if "/" not in target:
        return f"{media_folder}/{target}"
    return posixpath.normpath(posixpath.join(posixpath.dirname(case_path), target))
