"""The Markdown text of a case: four sections, about 2,400 characters."""

import random
from collections.abc import Iterator

from tests.generator.grammar import Facts, fact, sentence, sentences, vocabulary, word
from tests.generator.photo_facts import PhotoFacts
from tests.generator.plan import CasePlan, random_of

_ROWS = 5


def write_body(
    plan: CasePlan, plans: tuple[CasePlan, ...], photos: tuple[PhotoFacts, ...], seed: int
) -> str:
    """Return the text below the front matter. ``plans`` are those of the whole project."""
    rng = random_of(seed, plan.index, "body")
    facts = dict(plan.facts)
    if plan.mentioned is not None:
        facts["other"] = fact(plans[plan.mentioned].project)
    # The cover stands at the head of the page already.
    figures = [f"![{photo.caption}]({photo.target})" for photo in photos[1:] or photos]
    parts = [
        *_background(rng, facts),
        *figures[:1],
        *_measures(rng, facts),
        *figures[1:2],
        *_results(rng, facts),
        *figures[2:],
        *_lessons(rng, facts),
        f"[^1]: {sentence(rng, 'note', facts)}",
    ]
    return "\n\n".join(parts) + "\n"


def _background(rng: random.Random, facts: Facts) -> Iterator[str]:
    stream = sentences(rng, "background", facts)
    yield f"## {word(rng, 'background-heading')}"
    yield _paragraph(stream, 200)
    yield _paragraph(stream, 180)
    yield f"> {sentence(rng, 'quote', facts)}"


def _measures(rng: random.Random, facts: Facts) -> Iterator[str]:
    stream = sentences(rng, "measure", facts)
    actions = vocabulary()["action"].pick_distinct(rng, 3)
    aims = vocabulary()["aim"].pick_distinct(rng, 3)
    headings = [f"### {action}，{aim}" for action, aim in zip(actions, aims, strict=True)]
    yield f"## {word(rng, 'measure-heading')}"
    yield headings[0]
    yield sentence(rng, "start", facts) + _paragraph(stream, 190)
    yield _list(rng, facts, "item", "-")
    yield headings[1]
    yield _paragraph(stream, 120) + sentence(rng, "document", facts)
    yield _steps(rng, facts)
    yield headings[2]
    yield _paragraph(stream, 150) + (sentence(rng, "mention", facts) if "other" in facts else "")
    yield _paragraph(stream, 90)


def _results(rng: random.Random, facts: Facts) -> Iterator[str]:
    stream = sentences(rng, "result", facts)
    yield f"## {word(rng, 'result-heading')}"
    yield _paragraph(stream, 120) + sentence(rng, "follow", facts)
    yield _table(rng)
    yield _paragraph(stream, 120).removesuffix("。") + "[^1]。"


def _lessons(rng: random.Random, facts: Facts) -> Iterator[str]:
    stream = sentences(rng, "lesson", facts)
    leads = sentences(rng, "lead", facts)
    yield f"## {word(rng, 'lesson-heading')}"
    yield f"**{next(leads)}**{_paragraph(stream, 90)}"
    yield f"**{next(leads)}**{_paragraph(stream, 90)}"
    yield _paragraph(stream, 60) + sentence(rng, "recall", facts)


def _paragraph(stream: Iterator[str], length: int) -> str:
    """Return sentences of at least ``length`` characters together."""
    text = ""
    while len(text) < length:
        text += next(stream)
    return text


def _list(rng: random.Random, facts: Facts, group: str, marker: str) -> str:
    stream = sentences(rng, group, facts)
    items = [next(stream) for _ in range(4)]
    ends = ["；"] * (len(items) - 1) + ["。"]
    return "\n".join(f"{marker} {item}{end}" for item, end in zip(items, ends, strict=True))


def _steps(rng: random.Random, facts: Facts) -> str:
    stream = sentences(rng, "step", facts)
    names = vocabulary()["aim"].pick_distinct(rng, 3)
    return "\n".join(
        f"{number}. **{name}。**{next(stream)}" for number, name in enumerate(names, start=1)
    )


def _table(rng: random.Random) -> str:
    lines = ["| 项目 | 培育之前 | 培育之后 |", "| --- | ---: | ---: |"]
    for indicator in vocabulary()["indicator"].pick_distinct(rng, _ROWS):
        before = rng.randrange(3, 90)
        lines.append(f"| {indicator} | {before} | {before + rng.randrange(2, 160)} |")
    return "\n".join(lines)
