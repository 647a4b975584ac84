"""The live preview: a changed case first and everything else when it is asked for; trouble as a page.

MkDocs makes the whole site anew after every change. Here only the page of a case is, as long as
nothing but texts of cases changes; the first request for any other page has the rest made.
"""

import logging
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Protocol, Self

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from showcase.build.mkdocs_file import SettingsError
from showcase.build.preview import change_cases
from showcase.build.project import Project, load_project
from showcase.build.settings import read_policy
from showcase.build.site import PlannedSite
from showcase.findings import Finding, Severity
from showcase.intake import PROGRAMME_PATH, read_text
from showcase.plugin.trouble import EXPECTED, why_alone
from showcase.plugin.watching import Watching
from showcase.release import SiteWriter
from showcase.site.page import Page
from showcase.site.shell import Filling
from showcase.site.trouble import case_trouble, site_trouble

_LOG = logging.getLogger("mkdocs.plugins.showcase")
_TROUBLE = "showcase-trouble.html"
_PATIENCE = 300.0
"""Seconds that a request waits for the site to be made."""


class Previewed(Protocol):
    """What is previewed: the plugin, with what it read and rendered last."""

    project: Project
    site: PlannedSite

    def frame(self, page: Page, filling: Filling) -> str:
        """Set a page into the theme."""

    def tell_findings(self, findings: Iterable[Finding]) -> None:
        """Log what is to be mended."""


class Preview:
    """Stands between MkDocs' server and its builder."""

    def __init__(self, plugin: Previewed, server: LiveReloadServer, config: MkDocsConfig) -> None:
        self._plugin, self._server = plugin, server
        self._root = Path(config.config_file_path).parent
        self._out = Path(config.site_dir)
        self._build = server.builder
        self._watching = Watching(server.observer)
        self._made = threading.Condition()
        self._stale = self._wanted = self._troubled = False
        self._fresh: frozenset[str] = frozenset()
        """The pages that are up to date while the others are stale."""
        server.observer = self._watching  # type: ignore[assignment]
        server.builder = self.rebuild
        server.build_delay = 0.02  # what is watched is told when all is quiet
        server.set_app(self.answer)
        self._show_broken_cases()

    def rebuild(self) -> None:
        """Make what has changed; whatever goes wrong becomes a page, and the server lives on."""
        before = self._plugin.project
        log = _Said()
        try:
            with log:
                if not self._change_cases(self._watching.take()):
                    read_policy(self._root)  # tells what is wrong in Chinese, and where
                    self._build()
                    self._show_broken_cases()
                    self._stale = False
            self._troubled = False
        except (Exception, SystemExit) as error:
            now = self._plugin.project
            fresh = now is not before and now.programme is None
            self._show_trouble(error, now.findings if fresh else (), log.lines)
        with self._made:
            self._wanted = False
            self._made.notify_all()

    def answer(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Answer a request; a page that isn't up to date is made first."""
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        mount = self._server.mount_path
        if path.startswith(mount) and path.endswith(("/", ".html")):
            url = path.removeprefix(mount)
            self._have_made(url + "index.html" if not url or url.endswith("/") else url)
            if self._troubled:
                environ = {**environ, "PATH_INFO": mount + _TROUBLE}
        return self._server.serve_request(environ, start_response)

    def _have_made(self, url: str) -> None:
        with self._made:
            if not self._stale or self._troubled or url in self._fresh:
                return
            self._wanted = True
            self._watching.wake()
            self._made.wait_for(lambda: not self._wanted, _PATIENCE)

    def _change_cases(self, changed: Iterable[Path]) -> bool:
        """Make the pages of changed cases alone; return whether that was enough."""
        keys = [*map(self._key_of, changed)]
        if not keys or None in keys or self._wanted or self._troubled:
            return False
        project = load_project(self._root, jobs=1)
        made = change_cases(self._plugin.site, project, [key for key in keys if key is not None])
        if made is None:
            return False
        self._plugin.project, self._plugin.site = project, made.site
        for page in made.pages:
            self._write(page.url, self._plugin.frame(page, made.site.filling(page)))
        for key in made.broken:
            self._show_broken_case(key)
        urls = (f"cases/{key}/index.html" for key in made.broken)
        self._fresh = frozenset((*urls, *(page.url for page in made.pages)))
        self._stale = True
        self._plugin.tell_findings(project.findings)
        return True

    def _key_of(self, path: Path) -> str | None:
        """Return the key of the case whose text a file is, as far as its path tells."""
        folder = self._root / "cases"
        if not path.is_relative_to(folder) or not path.is_file():
            return None
        year, _, name = path.relative_to(folder).as_posix().partition("/")
        right = year.isdecimal() and name.endswith(".md") and "/" not in name
        return f"{year}/{name.removesuffix('.md')}" if right else None

    def _show_broken_cases(self) -> None:
        """Put the findings of every case that is left out where its page would be."""
        project = self._plugin.project
        left_out = {head.path for head in project.heads} - {head.path for head in project.sound}
        broken = {f.path for f in project.findings if f.severity is Severity.ERROR}
        for path in sorted(left_out | broken):
            key = self._key_of(self._root / path)
            if key is not None:
                self._show_broken_case(key)

    def _show_broken_case(self, key: str) -> None:
        path = f"cases/{key}.md"
        found = [finding for finding in self._plugin.project.findings if finding.path == path]
        page = case_trouble(path, found, read_text(self._root, path))
        self._write(f"cases/{key}/index.html", page)

    def _write(self, url: str, page: str) -> None:
        SiteWriter(self._out).write(url, page)

    def _show_trouble(
        self, error: BaseException, findings: Iterable[Finding], log: list[str]
    ) -> None:
        """Let a page stand for the whole site; findings of the programme tell most."""
        found = [finding for finding in findings if finding.path == PROGRAMME_PATH]
        told = why_alone(error)
        text = read_text(self._root, PROGRAMME_PATH) if found else ""
        self._write(_TROUBLE, site_trouble(told, found, {PROGRAMME_PATH: text}, log))
        self._troubled = True
        bug = not isinstance(error, (*EXPECTED, SettingsError, OSError))
        _LOG.error("%s", told, exc_info=error if bug else None)


class _Said(logging.Handler):
    """Keeps what MkDocs warns of while it is used as a context."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def __enter__(self) -> Self:
        logging.getLogger("mkdocs").addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger("mkdocs").removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        if not record.name.startswith("mkdocs.plugins.showcase"):
            self.lines.append(record.getMessage())
