"""MkDocs with Material and its search, Chinese words by jieba; the cases stay out of the navigation."""

import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from showcase.model.casebook import Case
from tests.benchmarks.rivals.contender import Contender, write_files
from tests.benchmarks.rivals.text import body_of
from tests.benchmarks.search.engine import UnavailableError

_SETTINGS = """site_name: 案例
theme: {name: material, language: zh, font: false}
plugins: [{search: {lang: zh}}]
markdown_extensions: [footnotes, tables]
nav: [index.md]
validation: {nav: {omitted_files: ignore}}
"""


def material(cases: Sequence[Case], project: Path, folder: Path, python: Path) -> Contender:
    """Write the cases as MkDocs wants them."""
    root, site = folder / "material", folder / "material-site"
    if subprocess.run([python, "-c", "import jieba, material"], capture_output=True).returncode:
        raise UnavailableError("Material or jieba is not there: pip install mkdocs-material jieba")
    write_files(root, {"mkdocs.yml": _SETTINGS, "docs/index.md": "# 案例\n"})
    write_files(root / "docs/cases", _pages(cases, project))
    build = (str(python), "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site))
    return Contender(
        "Material",
        root / "docs/cases",
        site,
        "search/search_index.json",
        ((*build, "--config-file", str(root / "mkdocs.yml")),),
        (site, root / ".cache"),
        {"NO_MKDOCS_2_WARNING": "true", "XDG_CACHE_HOME": str(folder / "cache")},
    )


def _pages(cases: Sequence[Case], project: Path) -> Iterator[tuple[str, str]]:
    for case in cases:
        yield f"{case.key}.md", f"# {case.title}\n\n{case.summary}\n\n{body_of(case, project)}"
