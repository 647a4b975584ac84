"""Which cases stand below a case, and the reason that the reader is given."""

from dataclasses import replace

from showcase.cache import digest_of
from showcase.casebook.related import find_related
from showcase.model.casebook import Case
from showcase.model.directory import Directory
from showcase.model.document import Document
from showcase.model.heads import KnownText
from showcase.submissions import quoted_names
from tests.site.casebook import case, paragraph, programme

PLAN = programme()
UNIT = Directory(PLAN).units[0]


def made(slug: str, text: str = "正文。", **study: object) -> Case:
    fields = {"standards": ["教育党员有力"], "topics": []} | study
    plain = case(slug, "2026-01-01", UNIT, PLAN, **fields)
    written, quoted = KnownText(said(text)), quoted_names([text])
    return replace(plain, text=written, quoted=quoted, digest=digest_of(plain.digest, text))


def said(text: str) -> Document:
    return Document((paragraph(text),))


def reasons(*cases: Case) -> list[tuple[str, str]]:
    """Return what stands below the first case, nearest first."""
    return [(found.key.split("/")[1], found.reason) for found in find_related(cases)[cases[0].key]]


def test_a_rare_topic_is_nearer_than_a_common_item() -> None:
    first = made("a", topics=["夜校"])
    assert reasons(first, made("b"), made("c", topics=["夜校"]), made("d")) == [
        ("c", "同主题“夜校”"),
        ("b", "同为“教育党员有力”"),
        ("d", "同为“教育党员有力”"),
    ]


def test_a_name_that_two_texts_quote_is_a_reason() -> None:
    first = made("a", "我们办了“石榴籽课堂”，一周一次。")
    others = [made(f"b{n}", "没有提到。") for n in range(5)]
    found = reasons(first, *others, made("z", "照着“石榴籽课堂”办了第二个。"))
    assert found[0] == ("z", "都写到“石榴籽课堂”")


def test_what_everybody_quotes_is_none() -> None:
    cases = [made(f"a{n}", "学习“三会一课”。", standards=["教育党员有力"]) for n in range(9)]
    assert {reason for _, reason in reasons(*cases)} == {"同为“教育党员有力”"}


def test_quoted_words_and_the_standards_are_no_names() -> None:
    first = made("a", "“一般”不行，要“七个有力”。", standards=["教育党员有力"])
    second = made("b", "“一般”不行，要“七个有力”。", standards=["管理党员有力"])
    assert reasons(first, second) == []


def test_a_case_alone_has_none() -> None:
    assert reasons(made("a", "“石榴籽课堂”与“石榴籽课堂”。")) == []
