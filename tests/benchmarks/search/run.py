"""Measure search on projects of several sizes: ``python -m tests.benchmarks.search.run``."""

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from tests.benchmarks.search import material_search, pagefind_search
from tests.benchmarks.search.browser import start_browser
from tests.benchmarks.search.engine import Engine, Found, UnavailableError
from tests.benchmarks.search.gzip_server import serve
from tests.benchmarks.search.own_search import PAGE, OwnSearch, ask_api, has_api
from tests.benchmarks.search.project import BuiltProject, Size, dictionary, prepare, size_of
from tests.benchmarks.search.queries import make_queries
from tests.benchmarks.search.query import Query
from tests.benchmarks.search.report import (
    Result,
    format_costs,
    format_scores,
    format_wrong,
    to_json,
)
from tests.benchmarks.search.scores import is_wrong, score
from tests.benchmarks.search.sessions import Outcome, ask_all
from tests.benchmarks.search.truth import Truth

RIVALS = ("pagefind", "material")


def main() -> int:
    """Run the command line; return 0 if all strings were found where they stand, else 1."""
    options = _parser().parse_args()
    results: list[Result] = []
    folder = options.folder or Path(tempfile.mkdtemp(prefix="search-"))
    try:
        with start_browser() as browser:
            for cases in options.cases:
                results += _measure(browser, folder / str(cases), cases, options)
    finally:
        if options.folder is None:
            shutil.rmtree(folder, ignore_errors=True)
    if options.json:
        settings = {"seed": options.seed, "queries": options.queries}
        text = json.dumps(to_json(results, settings), ensure_ascii=False, indent=1)
        options.json.write_bytes(f"{text}\n".encode())
    own = [result for result in results if result.engine == OwnSearch.name]
    failed = any(query.exact for result in own for query, _ in result.wrong)
    return 1 if failed or any(result.errors for result in own) else 0


def _measure(
    browser: Browser, folder: Path, cases: int, options: argparse.Namespace
) -> list[Result]:
    _say(f"{cases} cases: generating, building")
    project = prepare(folder, cases, options.seed)
    truth = Truth(project.cases)
    for name, pages in project.planted.items():
        if truth.holding(name) != pages:
            raise RuntimeError(f"{name} stands elsewhere than the generator says")
    queries = make_queries(
        truth,
        seed=options.seed,
        count=options.queries,
        words=dictionary(),
        planted=tuple(project.planted),
    )
    results = [_measure_own(browser, project, queries, options.seed)]
    for rival in options.rivals:
        try:
            results.append(_measure_rival(browser, rival, folder, project, queries, options))
        except UnavailableError as error:
            _say(f"{rival} is left out. {error}")
    print(f"\n{cases} cases, {len(queries)} queries\n")
    print(format_scores(results), end="\n\n")
    print(format_costs(results), end="\n\n")
    print(format_wrong(results[0]), flush=True)
    for text in results[0].errors[:10]:
        print(f"error: {text}")
    return results


def _measure_own(
    browser: Browser, project: BuiltProject, queries: list[Query], seed: int
) -> Result:
    with serve(project.site, warm=("search", "assets")) as (address, traffic):
        _say(f"{len(project.cases)} cases: asking for all hits")
        everything = _ask_for_all(browser, address, queries, len(project.cases))
        engine = OwnSearch(everything=not everything)
        _say(f"{len(project.cases)} cases: asking {engine.name} in sessions")
        outcome = ask_all(browser, engine, address, traffic, queries, seed)
    size = size_of(project.site / "search")
    found = outcome.found
    if everything:
        found = [_join(*pair) for pair in zip(everything, outcome.found, strict=True)]
        outcome.errors.extend(_differences(queries, everything, outcome.found))
    else:
        _say("The page has no window.showcase.search; what it shows is taken instead.")
    return _result(engine, project, queries, found, outcome, size, project.build_seconds)


def _join(everything: Found, shown: Found) -> Found:
    """Return all hits by the API, with the number that the page tells."""
    return Found(shown.total, everything.urls, note=everything.note)


def _differences(
    queries: list[Query], everything: list[Found], shown: list[Found]
) -> Iterator[str]:
    for query, one, other in zip(queries, everything, shown, strict=True):
        if one.urls[: len(other.urls)] != other.urls:
            yield f"page and API show different first hits for {query.text!r}"
        if one.total != len(one.urls):
            yield f"the API counts {one.total} hits and gives {len(one.urls)} for {query.text!r}"


def _ask_for_all(browser: Browser, address: str, queries: list[Query], most: int) -> list[Found]:
    """Return the answers of the API with all hits, or nothing where the page has none."""
    page = browser.new_page()
    page.goto(address + PAGE)
    found = []
    if has_api(page):
        found = [ask_api(page, query.text, most) for query in queries]
    page.close()
    return found


def _measure_rival(
    browser: Browser,
    rival: str,
    folder: Path,
    project: BuiltProject,
    queries: list[Query],
    options: argparse.Namespace,
) -> Result:
    _say(f"{len(project.cases)} cases: building and asking {rival}")
    engine: Engine
    target = folder / rival
    shutil.rmtree(target, ignore_errors=True)
    if rival == "pagefind":
        seconds = pagefind_search.build(project.site, target, options.rival_python)
        engine, root, index = pagefind_search.PagefindSearch(target), target, target / "pagefind"
    else:
        engine, root = material_search.MaterialSearch(), target / "site"
        index = root / "search"
        seconds = material_search.build(project.cases, target, options.rival_python)
    with serve(root, warm=(index.relative_to(root).as_posix(),)) as (address, traffic):
        outcome = ask_all(browser, engine, address, traffic, queries, options.seed)
    return _result(engine, project, queries, outcome.found, outcome, size_of(index), seconds)


def _result(
    engine: Engine,
    project: BuiltProject,
    queries: list[Query],
    found: list[Found],
    outcome: Outcome,
    size: Size,
    seconds: float | None,
) -> Result:
    pairs = list(zip(queries, found, strict=True))
    return Result(
        engine.name,
        len(project.cases),
        score(pairs),
        outcome.first,
        outcome.later,
        size,
        seconds,
        [pair for pair in pairs if is_wrong(*pair)],
        outcome.errors,
    )


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _sizes(text: str) -> list[int]:
    sizes = [int(part) for part in text.split(",")]
    if min(sizes) < 1:
        raise ValueError(text)
    return sizes


def _rivals(text: str) -> list[str]:
    names = [name for name in text.split(",") if name]
    if not set(names) <= set(RIVALS):
        raise ValueError(text)
    return names


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m tests.benchmarks.search.run", description=__doc__)
    add = parser.add_argument
    add("--cases", type=_sizes, default=[200, 1000], help="sizes, parted by commas")
    add("--queries", type=int, default=40, help="queries a class (default: 40)")
    add("--seed", type=int, default=1)
    add("--rivals", type=_rivals, default=[], help="of pagefind and material, parted by a comma")
    add("--rival-python", default=sys.executable, help="a Python that has the rivals installed")
    add("--json", type=Path, help="a file for all figures and every wrong answer")
    add("--folder", type=Path, help="work here, keep everything, and use again what is built")
    return parser


if __name__ == "__main__":
    sys.exit(main())
