"""What all tests share: the sample site, built once, and no browser test without a browser."""

import os

import pytest

from tests.building.projects import SampleSite, copy_sample
from tests.building.running import run


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what needs a browser where there is none; in CI that is a failure."""
    if item.get_closest_marker("browser") and not os.environ.get("SHOWCASE_CHROMIUM"):
        if os.environ.get("CI"):
            pytest.fail("SHOWCASE_CHROMIUM names no browser, and CI must have one", pytrace=False)
        pytest.skip("SHOWCASE_CHROMIUM names no browser")


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> SampleSite:
    """The sample project in a folder of its own, built once with all its booklets."""
    root = copy_sample(tmp_path_factory.mktemp("sample") / "project")
    done = run("showcase", "build", "-C", str(root))
    assert done.status == 0, done.output
    return SampleSite(root / "site", done.stdout, root)
