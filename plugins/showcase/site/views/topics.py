"""The topics that authors chose: an index of all, and a page of cases for each."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from showcase.model.casebook import Case, Casebook
from showcase.site.links import browse_url, topic_url
from showcase.site.options import SiteOptions
from showcase.site.page import Page, digests_of
from showcase.site.rows import CaseRows, case_rows

URL = "topics/index.html"
_NEAR = 10


@dataclass(frozen=True, slots=True)
class TopicLink:
    """A topic and how many cases it is about."""

    name: str
    url: str
    count: int


@dataclass(frozen=True, slots=True)
class TopicsView:
    """``shared`` are the topics of several cases, ``single`` those of one."""

    total: int
    shared: tuple[TopicLink, ...]
    single: tuple[TopicLink, ...]


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic with its cases; ``near`` are the topics that stand beside it most often."""

    name: str
    count: int
    cases: CaseRows
    near: tuple[TopicLink, ...]


def topics_view(casebook: Casebook, options: SiteOptions) -> Iterator[Page]:
    """Yield the index of topics."""
    links = tuple(_links(_counts(casebook)))

    def make() -> TopicsView:
        return TopicsView(
            total=len(links),
            shared=tuple(link for link in links if link.count > 1),
            single=tuple(link for link in links if link.count == 1),
        )

    description = f"案例写到的 {len(links)} 个主题。"
    yield Page(URL, "主题", description, "topics.html", make, "topics", landing=True)


def topic_views(casebook: Casebook, options: SiteOptions) -> Iterator[Page]:
    """Yield the page of every topic."""
    for topic in _counts(casebook):
        cases = casebook.cases_of_topic(topic)
        near = _near(topic, cases, casebook)
        description = f"主题“{topic}”：{len(cases)} 篇案例。"
        make = partial(_topic, topic, near, cases, casebook)
        shows, url = (repr(near), *digests_of(cases)), topic_url(topic)
        yield Page(url, topic, description, "topic.html", make, "topics", shows=shows)


def _near(topic: str, cases: tuple[Case, ...], casebook: Casebook) -> dict[str, int]:
    """Return the topics that stand beside a topic most often, and how many cases each has."""
    beside = Counter(other for case in cases for other in dict.fromkeys(case.study.topics))
    del beside[topic]
    near = sorted(beside, key=lambda other: (-beside[other], _order(other)))[:_NEAR]
    return {name: len(casebook.cases_of_topic(name)) for name in near}


def _topic(
    topic: str, near: dict[str, int], cases: tuple[Case, ...], casebook: Casebook
) -> TopicView:
    rows = case_rows(cases, casebook, browse_url("topic", topic))
    return TopicView(topic, len(cases), rows, tuple(_links(near)))


def _counts(casebook: Casebook) -> dict[str, int]:
    """Return every topic and the number of its cases, the most frequent first."""
    counts = Counter(topic for case in casebook.cases for topic in dict.fromkeys(case.study.topics))
    return {name: counts[name] for name in sorted(counts, key=lambda n: (-counts[n], _order(n)))}


def _links(counts: dict[str, int]) -> Iterable[TopicLink]:
    return (TopicLink(name, topic_url(name), count) for name, count in counts.items())


def _order(name: str) -> bytes:
    """Sort by sound, as far as the national character set does: its common part is in pinyin."""
    return name.encode("gb18030")
