"""Asking all queries in sessions, and what that cost in bytes and time."""

import random
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field

from playwright.sync_api import Browser

from tests.benchmarks.search.engine import Engine, Found
from tests.benchmarks.search.gzip_server import Sent, Traffic
from tests.benchmarks.search.query import Query


@dataclass(slots=True)
class Costs:
    """A figure a query: bytes that only the search needs, bytes altogether, milliseconds."""

    search_bytes: list[int] = field(default_factory=list)
    all_bytes: list[int] = field(default_factory=list)
    requests: list[int] = field(default_factory=list)
    ms: list[float] = field(default_factory=list)

    def add(self, engine: Engine, sent: Sequence[Sent], ms: float) -> None:
        """Add what a query cost."""
        own = [one.size for one in sent if engine.owns(one.path)]
        self.search_bytes.append(sum(own))
        self.all_bytes.append(sum(one.size for one in sent))
        self.requests.append(len(own))
        if ms >= 0:
            self.ms.append(ms)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found, in the order of the queries, and their costs.

    ``first`` are queries in a browser that has nothing cached, up to the first result;
    ``later`` the others of their sessions, with everything they load.
    """

    found: list[Found]
    first: Costs
    later: Costs
    errors: list[str]


def ask_all(
    browser: Browser,
    engine: Engine,
    address: str,
    traffic: Traffic,
    queries: Sequence[Query],
    seed: int,
) -> Outcome:
    """Ask in sessions of mixed queries, each with a fresh browser context."""
    order = list(range(len(queries)))
    random.Random(f"{seed}/sessions").shuffle(order)
    found: dict[int, Found] = {}
    outcome = Outcome([], Costs(), Costs(), [])
    for start in range(0, len(order), engine.session):
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        page = context.new_page()
        page.on("pageerror", lambda error: outcome.errors.append(str(error)))
        for place in order[start : start + engine.session]:
            mark = traffic.mark()
            text = queries[place].text
            if place == order[start]:
                ms = engine.first(page, address, text)
                outcome.first.add(engine, traffic.since(mark), ms)
                engine.settle(page)
            else:
                ms = engine.ask(page, text)
                engine.settle(page)
                outcome.later.add(engine, traffic.since(mark), ms)
            found[place] = engine.read(page)
            if ms < 0:
                outcome.errors.append(f"no answer in time: {text}")
        context.close()
    outcome.found.extend(found[place] for place in range(len(queries)))
    return outcome


def median(values: Sequence[float]) -> float:
    """Return the median, 0 of nothing."""
    return statistics.median(values) if values else 0.0


def p90(values: Sequence[float]) -> float:
    """Return what nine of ten values don't exceed."""
    return sorted(values)[max(0, -(-len(values) * 9 // 10) - 1)] if values else 0.0
