"""Asking git which files changed; nothing of what it answers is taken for an option or a command."""

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from showcase.intake.names import shown

_SECONDS = 60
_SAFE = ("-c", "core.quotepath=off", "-c", "core.fsmonitor=false")
_DIFF = ("diff", "--name-status", "-z", "--no-renames", "--no-ext-diff", "--no-textconv")


class ChangeUnknown(Exception):
    """Git can't tell what changed; the message says why, for people."""


@dataclass(frozen=True, slots=True)
class Touched:
    """A file that a change adds, writes or deletes; ``path`` counts from the project's root."""

    path: str
    deleted: bool = False


def changed_paths(root: Path, since: str) -> tuple[Touched, ...]:
    """Return what changed since the branch parted from ``since``, committed or not, sorted."""
    if not since.strip() or since.startswith("-"):
        raise ChangeUnknown(f"“{since}”不是一个版本名；请写分支或提交的名字，如 main")
    prefix = _plain(_ask(root, "rev-parse", "--show-prefix").rstrip(b"\n"))
    commit = _commit(root, since)
    try:
        base = _ask(root, "merge-base", commit, "HEAD").decode().strip()
    except ChangeUnknown:
        raise ChangeUnknown(
            f"找不到现在的版本和“{since}”的共同起点；多半是没有取回完整的历史，请先运行 git fetch --unshallow"
        ) from None
    found: dict[str, bool] = {}
    for touched in _parted(_ask(root, *_DIFF, base, "--"), prefix):
        # Compared with the files as they are now, so what is not committed counts as well.
        found[touched.path] = touched.deleted
    others = _ask(root, "ls-files", "--others", "--exclude-standard", "-z")
    found |= {_plain(path): False for path in others.split(b"\0") if path}
    return tuple(Touched(path, found[path]) for path in sorted(found))


def _commit(root: Path, since: str) -> str:
    try:
        asked = _ask(root, "rev-parse", "--verify", "--quiet", f"{since}^{{commit}}")
    except ChangeUnknown:
        raise ChangeUnknown(f"没有找到版本“{since}”；请核对名字，或者先运行 git fetch") from None
    return asked.decode().strip()


def _parted(answer: bytes, prefix: str) -> Iterator[Touched]:
    """Take git's answer apart: a letter, a path, a letter, a path …"""
    parts = answer.split(b"\0")
    for letter, path in zip(parts[0::2], parts[1::2], strict=False):
        yield Touched(_from_root(_plain(path), prefix), letter.startswith(b"D"))


def _from_root(path: str, prefix: str) -> str:
    if path.startswith(prefix):
        return path[len(prefix) :]
    return "../" * prefix.count("/") + path


def _plain(path: bytes) -> str:
    return shown(path.decode("utf-8", errors="surrogateescape"))


def _ask(root: Path, *words: str) -> bytes:
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    command = ["git", *_SAFE, *words]
    try:
        done = subprocess.run(
            command,
            cwd=root,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except FileNotFoundError:
        raise ChangeUnknown("这台电脑上没有 git，无法知道这次改了哪些文件；请先安装 git") from None
    except (OSError, subprocess.TimeoutExpired):
        raise ChangeUnknown("git 没有回答，无法知道这次改了哪些文件") from None
    if done.returncode != 0:
        if b"not a git repository" in done.stderr:
            raise ChangeUnknown("这个文件夹不在 git 仓库里，无法知道这次改了哪些文件")
        why = done.stderr.decode("utf-8", errors="replace").strip().partition("\n")[0]
        raise ChangeUnknown(f"git 说不清这次改了哪些文件：{shown(why)}")
    return done.stdout
