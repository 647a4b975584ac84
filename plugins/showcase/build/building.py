"""Building the site into its folder: what was made from the same stays."""

import logging
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from showcase.booklet.errors import BookletError
from showcase.booklet.profile import BookFormat
from showcase.build.checking import CheckReport
from showcase.build.frame_key import frame_key
from showcase.build.frames import Frames, keep_frames, kept_frames
from showcase.build.mkdocs_file import NAME, SettingsError, plugin_options, read_mkdocs
from showcase.build.planning import NoProgramme, Wanted, plan
from showcase.build.progress import step, sum_up
from showcase.build.project import load_project, open_cache
from showcase.build.settings import PLUGIN, read_policy
from showcase.build.writing import write_site
from showcase.cache import Store, digest_of
from showcase.findings import Finding, Severity
from showcase.release import dump_rows, load_rows, renewed
from showcase.release.lock import locked
from showcase.release.rows import Rows
from showcase.site.options import SiteOptions
from showcase.site.shell import ShellError

MakeFrames = Callable[[Path, Path], Frames]
"""Lets MkDocs render a project into a folder."""
NOT_MADE = "手写的页面里链接了 %s，但没有生成这个文件。"
_KIND = "site"
_LOG = logging.getLogger("showcase")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build leaves to be told: the report of the check, and all findings."""

    report: CheckReport
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> int:
        """How many findings keep something from being published or printed."""
        return sum(finding.severity is Severity.ERROR for finding in self.findings)


class BuildError(Exception):
    """The site can't be built; the text is for people."""


def build_site(
    root: Path, out: Path, make_frames: MakeFrames, *, booklets: bool, jobs: int | None
) -> Outcome:
    """Build the site beside ``out`` and put it in its place. BuildError leaves ``out`` alone."""
    look_at_settings(root)
    cache, key = open_cache(root), digest_of(str(out.resolve()))
    with locked(cache.folder / f"{_KIND}-{key[:16]}.lock", _wait):
        return _build(root, out, make_frames, cache, key, booklets=booklets, jobs=jobs)


def _build(
    root: Path,
    out: Path,
    make_frames: MakeFrames,
    cache: Store,
    key: str,
    *,
    booklets: bool,
    jobs: int | None,
) -> Outcome:
    settings = plugin_options(read_mkdocs(root / NAME), PLUGIN)
    jobs = jobs if jobs is not None else _number(settings.get("jobs"))
    with ExitStack() as stack:
        frames = _frames(root, make_frames, cache, stack)
        options = SiteOptions(frames.site_name, frames.site_url)
        step("检查投稿")
        project = load_project(root, jobs=jobs, site=options)
        try:
            site = plan(project, options, _wanted(settings, booklets=booklets), jobs=jobs)
            step("写出网站")
            sum_up("网页", "页", len({*frames.pages, *site.titles}))
            writer = stack.enter_context(renewed(out, _recall(cache, key)))
            for url, file in frames.files.items():
                writer.link(url, file)
            write_site(site, frames, writer, cache, jobs)
        except NoProgramme as error:
            raise BuildError(str(error)) from error
        except ShellError as error:
            raise BuildError(f"主题的模板和本插件对不上：{error}") from error
        except BookletError as error:  # its fonts are those of the titles too
            raise BuildError(str(error)) from error
        for url in site.without(frames.linked):
            _LOG.warning(NOT_MADE, url)
        _remember(cache, key, writer.settled)
        writer.put_in_place()
        _remember(cache, key, writer.rows)
    made = (*site.booklets.findings, *site.films.findings)
    found = dict.fromkeys((*project.findings, *made))
    return Outcome(project.report, tuple(sorted(found, key=lambda one: one.sort_key)))


def _frames(root: Path, make_frames: MakeFrames, cache: Store, stack: ExitStack) -> Frames:
    """Return the frames; where they can't be kept their files last as long as ``stack``."""
    step("套用主题")
    key = frame_key(root)
    frames = kept_frames(cache, key) if key else None
    if frames is None:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        frames = make_frames(root, folder)
        if key:
            keep_frames(cache, key, frames)
            return kept_frames(cache, key) or frames
    else:
        for warning in frames.warnings:
            _LOG.warning("%s", warning)
    return frames


def _recall(cache: Store, key: str) -> Rows:
    entry = cache.get(_KIND, key)
    return load_rows(entry.decode()) if entry else {}


def _remember(cache: Store, key: str, rows: Rows) -> None:
    cache.put(_KIND, key, dump_rows(rows).encode())


def _wanted(settings: dict[object, Any], *, booklets: bool) -> Wanted:
    asked = settings.get("formats")
    names = [str(name) for name in asked] if isinstance(asked, list) else []
    known = {kind.value: kind for kind in BookFormat}
    formats = tuple(dict.fromkeys(known[name] for name in names if name in known))
    return Wanted(booklets and settings.get("booklets", True) is not False, formats)


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _wait() -> None:
    step("等另一个命令生成完")


def look_at_settings(root: Path) -> None:
    """Find out first what MkDocs would only tell in English or without the line."""
    try:
        read_policy(root)
    except SettingsError as error:
        raise BuildError(str(error)) from error
