"""Running MkDocs from our own commands."""

import logging
import os
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config

from showcase.build.mkdocs_file import SettingsError
from showcase.build.project import Project
from showcase.build.settings import read_policy
from showcase.findings import Finding, Severity
from showcase.plugin.hooks import ShowcasePlugin
from showcase.plugin.trouble import EXPECTED, why
from showcase.release import staged


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build leaves to be told: the project as it was read, and all findings."""

    project: Project
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> int:
        """How many findings keep something from being published or printed."""
        return sum(finding.severity is Severity.ERROR for finding in self.findings)


class BuildError(Exception):
    """The site can't be built; the text is for people."""


def build_site(root: Path, out: Path, *, booklets: bool, jobs: int | None) -> Outcome:
    """Build the site beside ``out`` and put it in its place. BuildError leaves ``out`` alone."""
    _be_quiet()
    _look_at_settings(root)
    try:
        with staged(out) as staging:
            config = load_config(config_file=str(root / "mkdocs.yml"), site_dir=str(staging))
            plugin = config.plugins.get("showcase")
            if not isinstance(plugin, ShowcasePlugin):
                raise BuildError("mkdocs.yml 的 plugins 里没有 showcase，请加上 - showcase")
            plugin.config.booklets = plugin.config.booklets and booklets
            plugin.config.jobs = jobs if jobs is not None else plugin.config.jobs
            plugin.config.quiet = True
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
            config.plugins.on_shutdown()
            made = (*plugin.booklets.findings, *plugin.site.films.findings)
            found = dict.fromkeys((*plugin.project.findings, *made))
            ordered = sorted(found, key=lambda finding: finding.sort_key)
            return Outcome(plugin.project, tuple(ordered))
    except EXPECTED as error:
        raise BuildError(why(error)) from error


def preview_site(root: Path, address: str) -> None:
    """Serve a live preview until Ctrl-C. BuildError where it can't start."""
    _be_quiet()
    _look_at_settings(root)
    try:
        serve(config_file=str(root / "mkdocs.yml"), livereload=True, dev_addr=address)
    except EXPECTED as error:
        raise BuildError(why(error)) from error


def _look_at_settings(root: Path) -> None:
    """Find out first what MkDocs would only tell in English or without the line."""
    try:
        read_policy(root)
    except SettingsError as error:
        raise BuildError(str(error)) from error


def _be_quiet() -> None:
    """Our own commands say what matters; of MkDocs only warnings are heard."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "true")
    os.environ.setdefault("DISABLE_MKDOCS_2_WARNING", "true")
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
