"""What a case costs between its bytes and its drawn HTML, step by step.

``python -m tests.benchmarks.reading --cases 500`` prints milliseconds of processor a case, and how
many times as long as markdown-it takes for its own parse of the same bodies.
"""

import argparse
import gc
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import TypeVar

from markdown_it import MarkdownIt

from showcase.build.programme import read_context
from showcase.cache import Store
from showcase.casebook.gather import gather_case
from showcase.frontmatter import read_front_matter, split_text
from showcase.intake import decode, load_sources
from showcase.markdown import parse_markdown
from showcase.model.heads import KnownText
from showcase.rules import check_submission
from showcase.search.texts import case_text
from showcase.site.codes import code_svg
from showcase.site.options import SiteOptions
from showcase.site.own import draw_own
from showcase.submissions import facts_of, head_of, read_submission
from tests.benchmarks.generate import generate_project

T = TypeVar("T")
_OPTIONS = SiteOptions("示例", "https://example.edu.cn/yangban/")
_OF_READING = ("markdown-it's own parse", "front matter", "Markdown")
"""These are no steps of their own: the two last ones are parts of reading."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return its exit status."""
    parser = argparse.ArgumentParser(prog="reading", description=__doc__)
    parser.add_argument("--cases", type=int, default=500)
    parser.add_argument("--repeat", type=int, default=5, help="the best of so many rounds")
    options = parser.parse_args(arguments)
    with TemporaryDirectory() as folder:
        generate_project(Path(folder), options.cases)
        best = measure(Path(folder), options.repeat)
    own = best[_OF_READING[0]]
    best["all steps"] = sum(spent for step, spent in best.items() if step not in _OF_READING)
    for step, spent in best.items():
        print(f"{step:24} {spent:7.3f} ms {spent / own:6.2f}")
    return 0


def measure(project: Path, rounds: int) -> dict[str, float]:
    """Return milliseconds a case by step, the best of some rounds after one to warm up."""
    context = read_context(project).context
    assert context is not None
    directory, programme = context.directory, context.programme
    with TemporaryDirectory() as cache:
        sources = load_sources(project, Store(Path(cache)))
    splits = [split_text(decode(source.data)[0]) for source in sources]
    plain = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    best: dict[str, float] = {}

    def step(name: str, work: Callable[..., T], *inputs: Iterable[object]) -> list[T]:
        start = process_time()
        done = [work(*each) for each in zip(*inputs, strict=True)]
        spent = (process_time() - start) * 1000 / len(done)
        best[name] = min(best.get(name, spent), spent)
        return done

    for number in range(rounds + 1):
        code_svg.cache_clear()
        gc.collect()
        gc.disable()
        step(_OF_READING[0], lambda split: plain.parse(split.body), splits)
        step(_OF_READING[1], read_front_matter, splits)
        step(_OF_READING[2], lambda split: parse_markdown(split.body, split.body_line), splits)
        read = step("reading", read_submission, sources)
        step("rules", lambda submission: check_submission(submission, context), read)
        step("facts", lambda submission: facts_of(submission, directory), read)
        heads = [head for head in step("head", head_of, read, sources) if head is not None]
        texts = [KnownText(submission.document) for submission in read]
        cases = [gather_case(head, directory, programme) for head in heads]
        cases = [replace(case, text=text) for case, text in zip(cases, texts, strict=True)]
        step("own part of the page", lambda case: draw_own(case, programme, _OPTIONS), cases)
        step("lines to search", case_text, cases)
        gc.enable()
        if number == 0:
            best.clear()
    return best


if __name__ == "__main__":
    sys.exit(main())
