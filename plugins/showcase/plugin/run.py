"""Running MkDocs from our own commands."""

import logging
import os
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config

from showcase.build.building import look_at_settings
from showcase.build.frames import Frames, with_files
from showcase.build.order import BuildError
from showcase.plugin.hooks import ShowcasePlugin
from showcase.plugin.trouble import EXPECTED, why


def make_frames(root: Path, folder: Path) -> Frames:
    """Let MkDocs render into ``folder``, and return what is to be filled. BuildError."""
    _be_quiet()
    told = _Told()
    log = logging.getLogger("mkdocs")
    log.addHandler(told)
    try:
        config = load_config(config_file=str(root / "mkdocs.yml"), site_dir=str(folder))
        plugin = config.plugins.get("showcase")
        if not isinstance(plugin, ShowcasePlugin):
            raise BuildError("mkdocs.yml 的 plugins 里没有 showcase，请加上 - showcase")
        plugin.alone = True
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
        return with_files(plugin.frames, folder, tuple(told.warnings))
    except EXPECTED as error:
        raise BuildError(why(error)) from error
    finally:
        log.removeHandler(told)


def preview_site(root: Path, address: str) -> None:
    """Serve a live preview until Ctrl-C. BuildError where it can't start."""
    _be_quiet()
    look_at_settings(root)
    try:
        serve(config_file=str(root / "mkdocs.yml"), livereload=True, dev_addr=address)
    except EXPECTED as error:
        raise BuildError(why(error)) from error


class _Told(logging.Handler):
    """Keeps what MkDocs warns of, to be told by whoever asked for the frames."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.warnings: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.warnings.append(record.getMessage())


def _be_quiet() -> None:
    """Our own commands say what matters; of MkDocs only warnings are heard."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "true")
    os.environ.setdefault("DISABLE_MKDOCS_2_WARNING", "true")
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
