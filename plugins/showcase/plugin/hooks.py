"""The adapter to MkDocs, and the only module that imports it.

MkDocs renders the hand-written pages and one page for each section of the navigation; all
other pages are set into a shell that is rendered once (see :mod:`showcase.site.shell`).
"""

import logging
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from showcase import site
from showcase.booklet.profile import BookFormat
from showcase.build.booklets import BookletError, Booklets, build_booklets
from showcase.build.films import prepare_films
from showcase.build.mkdocs_file import SettingsError
from showcase.build.progress import step, sum_up
from showcase.build.project import Project, load_project, make_casebook, open_cache
from showcase.build.settings import policy_in
from showcase.build.site import Frame, RenderedSite, data_files, render_site, write_site
from showcase.casebook import PREVIEW, PUBLIC
from showcase.findings import Finding, Severity
from showcase.model.casebook import Casebook
from showcase.plugin.preview import Preview
from showcase.rules import Policy, PolicyError, read_policy_from
from showcase.site import shell
from showcase.site.assets import ICON, SCRIPTS, STYLESHEETS
from showcase.site.linked_data import home_data
from showcase.site.options import SiteOptions
from showcase.site.page import Page
from showcase.site.piece_syntax import PieceExtension
from showcase.site.policy import PAGE_POLICY, PREVIEW_POLICY, refused_in
from showcase.site.shell import Filling, Shell, ShellError
from showcase.site.table_syntax import TableExtension

THEME = Path(site.__file__).parent / "theme"
# Sections without a place of their own in the navigation stand below another one there.
_TABS = {
    "colleges": "branches",
    "institutions": "branches",
    "cohorts": "branches",
    "standards": "cases",
    "topics": "cases",
    "statistics": "cases",
}
_THEME_ICON = "assets/images/favicon.png"
log = logging.getLogger("mkdocs.plugins.showcase")


class ShowcaseConfig(Config):  # type: ignore[no-untyped-call]
    """The plugin's options in ``mkdocs.yml``."""

    booklets = config_options.Type(bool, default=True)
    formats = config_options.ListOfItems(
        config_options.Choice([kind.value for kind in BookFormat]), default=[]
    )
    jobs = config_options.Optional(config_options.Type(int))
    quiet = config_options.Type(bool, default=False)
    rules = config_options.Optional(config_options.Type(object))  # told in Chinese where wrong


class ShowcasePlugin(BasePlugin[ShowcaseConfig]):  # type: ignore[no-untyped-call]
    """Reads ``cases/`` and ``media/`` and adds their pages to the site."""

    project: Project
    booklets: Booklets
    site: RenderedSite
    pieces: PieceExtension
    frame: Frame
    _env: Environment
    _nav: Navigation
    _files: Files
    _shells: dict[tuple[int, str], Shell]
    _written: list[str]
    _serving = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is a live preview, which makes no booklets."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the project, render its pages, and set what the site needs of MkDocs."""
        root = Path(config.config_file_path).parent
        self._shells, self._written = {}, []
        step("检查投稿")
        policy = self._policy(Path(config.config_file_path))
        self.project = load_project(root, jobs=self.config.jobs, policy=policy)
        self.tell_findings(self.project.findings)
        step("整理案例")
        casebook = make_casebook(self.project, PREVIEW if self._serving else PUBLIC)
        config.extra["showcase_preview"] = self._serving
        if casebook is None:
            raise PluginError("cases/programme.yml 读不出来，无法生成网站；请先运行 showcase check")
        options = SiteOptions(config.site_name, config.site_url or "")
        wanted = self.config.booklets and not self._serving
        self.booklets = self._booklets(root, casebook, options) if wanted else Booklets()
        self.tell_findings(self.booklets.findings)
        casebook, films = prepare_films(root, casebook, open_cache(root))
        step("生成网页", f"{len(casebook.cases):,} 个案例")
        self.site = render_site(root, casebook, options, self.booklets.books, films)
        self.pieces = PieceExtension(casebook, self.site.options)
        config.markdown_extensions += [self.pieces, TableExtension()]  # type: ignore[list-item]
        config.extra_css[:0] = STYLESHEETS
        config.extra_javascript[:0] = SCRIPTS
        config.use_directory_urls = False  # every link names its file: file:// needs that
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
        config.theme.static_templates.discard("sitemap.xml")
        self._style(config)
        config.watch.extend(
            str(root / name) for name in ("cases", "media") if (root / name).is_dir()
        )
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add a page for each section (below what the department wrote for it), and data files.

        Of the theme's own files the site gets one style: no script, nothing to search with.
        """
        folders = config.theme.dirs[config.theme.dirs.index(str(THEME)) + 1 :]
        for file in [file for file in files if file.src_dir in folders]:
            if file.src_uri != self._style(config):
                files.remove(file)
        for page in self.site.landings:
            source = page.url.removesuffix(".html") + ".md"
            if files.get_file_from_path(source) is None:
                files.append(File.generated(config, source, content=""))
        for url, content in data_files(self.site):
            if isinstance(content, Path):
                files.append(File.generated(config, url, abs_src_path=str(content)))
            else:
                files.append(File.generated(config, url, content=content))
        return files

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Keep the navigation for the shells."""
        self._nav, self._files = nav, files
        return nav

    def on_page_markdown(
        self, markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Tell the pieces of the page where they stand, and a section's page its title."""
        self.pieces.base = "../" * page.file.dest_uri.count("/")
        landing = self._landing(page)
        if landing is not None:
            page.meta.update(_meta(self.site.filling(landing), landing.section))
        return markdown

    def on_page_content(
        self, html: str, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Put a section's page below what the department wrote for it, if anything."""
        landing = self._landing(page)
        if landing is not None:
            return html + landing.main
        if page.is_homepage:
            page.meta.update(showcase=True, head=home_data(self.site.options))
            return f'<h1 class="sc-visually-hidden">{escape(config.site_name)}</h1>{html}'
        return html

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Keep the template environment for the shells, and tell it what the templates show."""
        self._env = env
        favicon = config.theme["favicon"]
        env.globals["showcase"] = {
            "policy": PREVIEW_POLICY if self._serving else PAGE_POLICY,
            "style": self._style(config),
            "icon": ICON if favicon == _THEME_ICON else favicon,
        }
        return env

    def on_post_page(self, output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Remember the page, whose titles want letters too; tell what a browser will refuse."""
        self._written.append(output)
        if self._landing(page) is None:
            for refused in refused_in(page.content or ""):
                log.warning(
                    "%s：网站的安全策略不许网页里有 %s，浏览器会当它没有。"
                    "脚本和样式请写成文件，列在 mkdocs.yml 的 extra_javascript、extra_css 里；"
                    "图片、视频请放进 content 文件夹。",
                    page.file.src_uri,
                    refused,
                )
        return output

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write every page and file that MkDocs doesn't."""
        cache = open_cache(self.project.root)

        def frame(page: Page, filling: Filling) -> str:
            place = (page.url.count("/"), page.section)
            if place not in self._shells:
                self._shells[place] = self._render_shell(config, *place)
            return self._shells[place].fill(filling)

        self.frame = frame
        step("写出网站")
        sum_up("网页", "页", len(self._written) + len(self.site.details))
        try:
            out = Path(config.site_dir)
            write_site(self.site, frame, self._written, out, cache, self.config.jobs)
        except ShellError as error:
            raise PluginError(f"主题的模板和本插件对不上：{error}") from error
        except BookletError as error:  # its fonts are those of the titles too
            raise PluginError(str(error)) from error

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Let the preview stand between the server and what it builds with."""
        Preview(self, server, config)
        return server

    def _style(self, config: MkDocsConfig) -> str:
        """Return the address of the theme's style, whose name carries a hash."""
        folders = (Path(folder) for folder in config.theme.dirs)
        found = [
            path.relative_to(folder).as_posix()
            for folder in folders
            for path in folder.glob("assets/stylesheets/main.*.min.css")
        ]
        if not found:
            raise PluginError("mkdocs.yml 里的 theme 要写 name: material")
        return found[0]

    def _policy(self, file: Path) -> Policy:
        try:
            return read_policy_from(self.config.rules)
        except PolicyError as error:
            try:
                policy_in(file)  # knows the line
            except SettingsError as placed:
                raise PluginError(str(placed)) from error
            raise PluginError(str(error)) from error

    def _booklets(self, root: Path, casebook: Casebook, options: SiteOptions) -> Booklets:
        cache, formats = open_cache(root), self._formats()
        return build_booklets(root, casebook, options, cache, self.config.jobs, formats)

    def _formats(self) -> tuple[BookFormat, ...]:
        """Return the formats that are wanted beside the PDF, each once."""
        wanted = dict.fromkeys(BookFormat(name) for name in self.config.formats)
        return tuple(kind for kind in wanted if kind is not BookFormat.PDF)

    def _landing(self, page: MkDocsPage) -> Page | None:
        return next((p for p in self.site.landings if p.url == page.file.dest_uri), None)

    def tell_findings(self, findings: Iterable[Finding]) -> None:
        """Log the findings; an error is a warning to MkDocs, which ``--strict`` makes fail."""
        if self.config.quiet:
            return
        for found in findings:
            level = logging.WARNING if found.severity is Severity.ERROR else logging.INFO
            place = f"{found.path}:{found.span.line}:{found.span.column}"
            log.log(level, "%s: %s %s。%s", place, found.code, found.message, found.help)

    def _render_shell(self, config: MkDocsConfig, depth: int, section: str) -> Shell:
        """Render the theme's template for a page ``depth`` folders down in a section."""
        file = File.generated(config, f"{'showcase-shell/' * depth}index.md", content="")
        page = MkDocsPage(None, file, config)
        sentinels = Filling(
            shell.TITLE, shell.DESCRIPTION, shell.CANONICAL, shell.HEAD, shell.TRAIL, shell.MAIN
        )
        page.meta = _meta(sentinels, section)
        page.title = shell.TITLE
        page.content = shell.MAIN
        page.canonical_url = shell.CANONICAL if config.site_url else None
        context = get_context(self._nav, self._files, config, page)
        rendered = self._env.get_template("main.html").render(dict(context))
        return Shell.cut(rendered, canonical=bool(config.site_url))


def _meta(filling: Filling, section: str) -> dict[str, Any]:
    """Return the front matter of a page of ours; the templates don't escape it."""
    return {
        "title": escape(filling.title),
        "description": escape(filling.description),
        "head": filling.head,
        "trail": filling.trail,
        "showcase": True,
        "place": f"{_TABS.get(section, section)}/index.html",
    }
