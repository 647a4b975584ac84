"""A real Chromium over the sample site, served from this machine only."""

import functools
import os
import shutil
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.building.projects import SampleSite

SUB_PATH = "dang/jian"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the Chromium that ``scripts/test.py`` has found."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=os.environ["SHOWCASE_CHROMIUM"],
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield started
        started.close()


@pytest.fixture(scope="session")
def served(sample_site: SampleSite, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the site, as it is served."""
    return Path(shutil.copytree(sample_site.path, tmp_path_factory.mktemp("served") / SUB_PATH))


@pytest.fixture(scope="session")
def address(served: Path) -> Iterator[str]:
    """Serve the site under a sub-path; return its address with a slash at the end."""
    root = served.parents[SUB_PATH.count("/")]
    handler = functools.partial(_Quiet, directory=str(root))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{SUB_PATH}/"
        server.shutdown()
