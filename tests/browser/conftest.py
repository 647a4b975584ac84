"""A real Chromium over the sample site, served from this machine only."""

import functools
import os
import shutil
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

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
def address(sample_site: SampleSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the site under a sub-path; return its address with a slash at the end."""
    root = tmp_path_factory.mktemp("served")
    shutil.copytree(sample_site.path, root / SUB_PATH)
    handler = functools.partial(_Quiet, directory=str(root))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{SUB_PATH}/"
        server.shutdown()
