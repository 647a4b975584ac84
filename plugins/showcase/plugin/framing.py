"""Making MkDocs render pages into which ours can be filled.

MkDocs renders the hand-written pages and one page for each section of the navigation; all other
pages are set into a shell that is rendered once (see :mod:`showcase.site.shell`).
"""

import logging
import re
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from showcase import site
from showcase.build.frames import Frames
from showcase.build.site import data_urls, landing_pages
from showcase.site import shell
from showcase.site.assets import ICON, SCRIPTS, STYLESHEETS
from showcase.site.linked_data import home_data
from showcase.site.options import SiteOptions
from showcase.site.piece_syntax import PieceExtension
from showcase.site.policy import PAGE_POLICY, PREVIEW_POLICY, refused_in
from showcase.site.shell import Shell, ShellError
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
_DEPTHS = (1, 2, 3)
"""How many folders down a page of ours may lie."""
_THEME_ICON = "assets/images/favicon.png"
_BOOKLET = re.compile(r"booklets/[A-Za-z0-9._/-]+\.(?:pdf|epub|docx)")
log = logging.getLogger("mkdocs.plugins.showcase")


class Framing:
    """Follows one run of MkDocs and keeps what it renders."""

    _env: Environment
    _nav: Navigation
    _files: Files

    def __init__(self, config: MkDocsConfig, *, serving: bool) -> None:
        """Set what the site needs of MkDocs."""
        self._options = SiteOptions(config.site_name, config.site_url or "")
        self._landings = {page.url: page for page in landing_pages(self._options)}
        self._serving = serving
        self._pages: dict[str, Shell] = {}
        self._linked: set[str] = set()
        config.extra["showcase_preview"] = serving
        config.markdown_extensions += [PieceExtension(), TableExtension()]  # type: ignore[list-item]
        config.extra_css[:0] = STYLESHEETS
        config.extra_javascript[:0] = SCRIPTS
        config.use_directory_urls = False  # every link names its file: file:// needs that
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
        config.theme.static_templates.discard("sitemap.xml")
        self._style = _style_of(config)

    def add_files(self, files: Files, config: MkDocsConfig) -> None:
        """Add a page for each section (below what the department wrote for it), and data files.

        Of the theme's own files the site gets one style: no script, nothing to search with. The
        data is written later, only its name must be known, so that pages can link it.
        """
        folders = config.theme.dirs[config.theme.dirs.index(str(THEME)) + 1 :]
        for file in [file for file in files if file.src_dir in folders]:
            if file.src_uri != self._style:
                files.remove(file)
        for url in self._landings:
            source = url.removesuffix(".html") + ".md"
            if files.get_file_from_path(source) is None:
                files.append(File.generated(config, source, content=""))
        for file in files.documentation_pages():
            self._linked.update(_BOOKLET.findall(file.content_string))
        for url in (*data_urls(self._options), *sorted(self._linked)):
            if files.get_file_from_path(url) is None:
                files.append(File.generated(config, url, content=""))

    def keep_navigation(self, nav: Navigation, files: Files) -> None:
        """Keep the navigation for the shells."""
        self._nav, self._files = nav, files

    def keep_environment(self, env: Environment, config: MkDocsConfig) -> None:
        """Keep the template environment for the shells, and tell it what the templates show."""
        self._env = env
        favicon = config.theme["favicon"]
        env.globals["showcase"] = {
            "policy": PREVIEW_POLICY if self._serving else PAGE_POLICY,
            "style": self._style,
            "icon": ICON if favicon == _THEME_ICON else favicon,
        }

    def head_page(self, page: MkDocsPage) -> None:
        """Give a section's page the head of a page of ours."""
        landing = self._landings.get(page.file.dest_uri)
        if landing is not None:
            page.meta.update(_meta(landing.title, landing.section))

    def content_of(self, html: str, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Put a section's page below what the department wrote for it, if anything."""
        if page.file.dest_uri in self._landings:
            return html + shell.MAIN
        if page.is_homepage:
            page.meta.update(showcase=True, head=home_data(self._options))
            return f'<h1 class="sc-visually-hidden">{escape(config.site_name)}</h1>{html}'
        return html

    def keep_page(self, output: str, page: MkDocsPage) -> None:
        """Keep a rendered page; tell what a browser will refuse."""
        url = page.file.dest_uri
        if url in self._landings:
            self._pages[url] = _cut(output, shell.LANDING)
            return
        self._pages[url] = Shell.written(output)
        for refused in refused_in(page.content or ""):
            log.warning(
                "%s：网站的安全策略不许网页里有 %s，浏览器会当它没有。"
                "脚本和样式请写成文件，列在 mkdocs.yml 的 extra_javascript、extra_css 里；"
                "图片、视频请放进 content 文件夹。",
                page.file.src_uri,
                refused,
            )

    def frames(self, config: MkDocsConfig) -> Frames:
        """Return everything that was rendered, and a shell for every place a page may have."""
        sections = dict.fromkeys(page.section for page in self._landings.values())
        return Frames(
            self._options.site_name,
            self._options.site_url,
            self._pages,
            {
                (depth, section): self._render_shell(config, depth, section)
                for section in sections
                for depth in _DEPTHS
            },
            tuple(sorted(self._linked)),
        )

    def _render_shell(self, config: MkDocsConfig, depth: int, section: str) -> Shell:
        """Render the theme's template for a page ``depth`` folders down in a section."""
        file = File.generated(config, f"{'showcase-shell/' * depth}index.md", content="")
        page = MkDocsPage(None, file, config)
        page.meta = _meta(shell.TITLE, section)
        page.title = shell.TITLE
        page.content = shell.MAIN
        page.canonical_url = shell.CANONICAL if config.site_url else None
        context = get_context(self._nav, self._files, config, page)
        rendered = self._env.get_template("main.html").render(dict(context))
        address = {shell.CANONICAL: 1} if config.site_url else {}
        return _cut(rendered, {**shell.DETAIL, **address})


def _cut(rendered: str, wanted: Mapping[str, int | None]) -> Shell:
    try:
        return Shell.cut(rendered, wanted)
    except ShellError as error:
        raise PluginError(f"主题的模板和本插件对不上：{error}") from error


def _style_of(config: MkDocsConfig) -> str:
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


def _meta(title: str, section: str) -> dict[str, Any]:
    """Return the front matter of a page of ours; the templates don't escape it."""
    return {
        "title": escape(title),
        "description": shell.DESCRIPTION,
        "head": shell.HEAD,
        "trail": shell.TRAIL,
        "showcase": True,
        "place": f"{_TABS.get(section, section)}/index.html",
    }
