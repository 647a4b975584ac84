"""The plugin that MkDocs runs: it reads ``cases/`` and ``media/`` and adds their pages to the site."""

import logging
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Literal

from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from showcase.booklet.errors import BookletError
from showcase.booklet.profile import BookFormat
from showcase.build.frames import Frames
from showcase.build.mkdocs_file import SettingsError
from showcase.build.planning import NoProgramme, Wanted, plan
from showcase.build.progress import step, sum_up
from showcase.build.project import Project, load_project, open_cache
from showcase.build.search_index import indexing
from showcase.build.settings import policy_in
from showcase.build.site import NOT_MADE, PlannedSite
from showcase.build.writing import set_in_frame, write_site
from showcase.casebook import PREVIEW, PUBLIC
from showcase.findings import Finding, Severity
from showcase.plugin.framing import Framing
from showcase.plugin.preview import Preview
from showcase.release import SiteWriter
from showcase.rules import Policy, PolicyError, read_policy_from
from showcase.site.options import SiteOptions
from showcase.site.page import Page
from showcase.site.shell import Filling, ShellError

log = logging.getLogger("mkdocs.plugins.showcase")


class ShowcaseConfig(Config):  # type: ignore[no-untyped-call]
    """The plugin's options in ``mkdocs.yml``."""

    booklets = config_options.Type(bool, default=True)
    formats = config_options.ListOfItems(
        config_options.Choice([kind.value for kind in BookFormat]), default=[]
    )
    offprints = config_options.ListOfItems(
        config_options.Choice([BookFormat.PDF.value, BookFormat.DOCX.value]), default=[]
    )
    jobs = config_options.Optional(config_options.Type(int))
    rules = config_options.Optional(config_options.Type(object))  # told in Chinese where wrong


class ShowcasePlugin(BasePlugin[ShowcaseConfig]):  # type: ignore[no-untyped-call]
    """Lets MkDocs render frames, and fills them.

    Our own commands want the ``frames`` alone (``alone``), and fill them themselves.
    """

    alone = False
    frames: Frames
    project: Project
    site: PlannedSite
    _framing: Framing
    _serving = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is a live preview, which makes no booklets."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the project, plan its pages, and set what the site needs of MkDocs."""
        root = Path(config.config_file_path).parent
        if not self.alone:
            self._plan(root, config)
        self._framing = Framing(config, serving=self._serving)
        config.watch.extend(
            str(root / name) for name in ("cases", "media") if (root / name).is_dir()
        )
        return config

    def _plan(self, root: Path, config: MkDocsConfig) -> None:
        step("检查投稿")
        policy = self._policy(Path(config.config_file_path))
        address = config.site_url or ""
        options = SiteOptions(config.site_name, address, shared=not self._serving)
        self.project = load_project(root, jobs=self.config.jobs, policy=policy, site=options)
        self.tell_findings(self.project.findings)
        wanted = Wanted(
            booklets=self.config.booklets and not self._serving,
            formats=tuple(dict.fromkeys(BookFormat(name) for name in self.config.formats)),
            offprints=tuple(dict.fromkeys(BookFormat(name) for name in self.config.offprints)),
            states=PREVIEW if self._serving else PUBLIC,
        )
        try:
            self.site = plan(self.project, options, wanted, jobs=self.config.jobs)
        except NoProgramme as error:
            raise PluginError(str(error)) from error
        self.tell_findings(self.site.told)

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add a page for each section, and what pages may link."""
        self._framing.add_files(files, config)
        return files

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Keep the navigation."""
        self._framing.keep_navigation(nav, files)
        return nav

    def on_page_markdown(
        self, markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Give a section's page its title."""
        self._framing.head_page(page)
        return markdown

    def on_page_content(
        self, html: str, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Put a section's page below what the department wrote for it."""
        return self._framing.content_of(html, page, config)

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Keep the template environment."""
        self._framing.keep_environment(env, config)
        return env

    def on_post_page(self, output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Keep the page."""
        self._framing.keep_page(output, page)
        return output

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Fill the frames and write every page and file that MkDocs doesn't."""
        self.frames = self._framing.frames(config)
        if self.alone:
            return
        step("写出网站")
        sum_up("网页", "页", len({*self.frames.pages, *self.site.titles}))
        writer, cache = SiteWriter(Path(config.site_dir)), open_cache(self.project.root)
        try:
            with indexing(self.site.casebook, cache, self.config.jobs) as index:
                write_site(self.site, self.frames, writer, index, cache, self.config.jobs)
        except ShellError as error:
            raise PluginError(f"主题的模板和本插件对不上：{error}") from error
        except BookletError as error:  # its fonts are those of the titles too
            raise PluginError(str(error)) from error

        for url in self.site.without(self.frames.linked):
            Path(config.site_dir, url).unlink(missing_ok=True)  # only its name was there
            log.warning(NOT_MADE, url)

    def frame(self, page: Page, filling: Filling) -> str:
        """Set a page into its frame."""
        return set_in_frame(self.site, self.frames, page.url, filling, page.section)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Let the preview stand between the server and what it builds with."""
        Preview(self, server, config)
        return server

    def _policy(self, file: Path) -> Policy:
        try:
            return read_policy_from(self.config.rules)
        except PolicyError as error:
            try:
                policy_in(file)  # knows the line
            except SettingsError as placed:
                raise PluginError(str(placed)) from error
            raise PluginError(str(error)) from error

    def tell_findings(self, findings: Iterable[Finding]) -> None:
        """Log the findings; an error is a warning to MkDocs, which ``--strict`` makes fail."""
        for found in findings:
            level = logging.WARNING if found.severity is Severity.ERROR else logging.INFO
            place = f"{found.path}:{found.span.line}:{found.span.column}"
            log.log(level, "%s: %s %s。%s", place, found.code, found.message, found.help)
