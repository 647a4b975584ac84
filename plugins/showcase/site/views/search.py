"""The search page; its script does the searching."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from showcase.model.casebook import Casebook
from showcase.site.options import SiteOptions
from showcase.site.page import Page

URL = "search/index.html"
_EXAMPLES = 6
# What can be written, and what it finds; `{topic}` and `{year}` are filled with what there is.
_SYNTAX = (
    ("三会一课 {topic}", "两个词都有的案例；标点也照找"),
    ('"{topic} 党课"', "直引号里的空格也照找，不分成两个词"),
    ("{topic} -竞赛", "有前一个词、没有后一个词的案例"),
    ("标题：{topic}", "只在标题里找；“小标题：”只在文中小标题里找"),
    ("名称：学院", "只在单位、批次、经验、平台、对标、主题和作者的名称里找"),
    ("{topic} 年份：{year}", "只找这一年的；“学院：”“批次：”“主题：”等筛选条件都能这样写"),
    ("dang zhi bu", "全文里没有这些字母时，当作拼音；只写首字母 dzb 也行"),
)


@dataclass(frozen=True, slots=True)
class SearchView:
    """The form, topics to begin with, and what can be written with an example each."""

    total: int
    examples: tuple[str, ...]
    syntax: tuple[tuple[str, str], ...]


def search_view(casebook: Casebook, options: SiteOptions) -> Iterator[Page]:
    """Yield the search page."""
    description, make = "在全部案例的全文里搜索。", partial(_search, casebook)
    yield Page(URL, "搜索", description, "search.html", make, "search", landing=True)


def _search(casebook: Casebook) -> SearchView:
    topics = tuple(dict.fromkeys(topic for case in casebook.cases for topic in case.study.topics))
    words = {
        "topic": topics[0] if topics else "党建",
        "year": str(max(casebook.years, default=2026)),
    }
    return SearchView(
        total=len(casebook.cases),
        examples=topics[:_EXAMPLES],
        syntax=tuple((example.format(**words), meaning) for example, meaning in _SYNTAX),
    )
