"""The comment on a pull request."""

import re

import pytest
from markdown_it import MarkdownIt

from showcase.findings import Fix, Span
from showcase.reports import Format, Report, render
from showcase.reports.markdown import MARKER, MOST
from tests.reports.samples import PATH, found, report


def _comment(shown: Report) -> str:
    return render(shown, Format.MARKDOWN)


def test_a_comment_starts_with_its_marker_and_a_greeting() -> None:
    first, second, *_ = _comment(report(found())).split("\n")
    assert first == MARKER == "<!-- showcase-check -->"
    assert second.startswith("<p>您好，检查了 1 份投稿，有 1 个错误。错误改好以后才能发布")


@pytest.mark.parametrize(
    ("codes", "words"),
    [
        ((), "没有发现问题"),
        (("T307",), "提醒不影响发布"),
        (("T307", "F216"), "错误改好以后才能发布"),
    ],
)
def test_the_greeting_fits(codes: tuple[str, ...], words: str) -> None:
    assert words in _comment(report(*(found(code) for code in codes))).split("\n")[1]


def test_a_finding_is_told_in_full() -> None:
    text = "日期: 2026-06-31"
    comment = _comment(
        report(found(span=Span.on_line(1, 5, 10), advice="改成\n日期: 甲", fix=Fix()), text=text)
    )
    assert f"<summary><code>{PATH}</code>：1 个错误</summary>" in comment
    assert "第 1 行第 5 字　<b>错误</b> F216　没有这一天（可自动改）" in comment
    assert "<pre>日期: 2026-06-31</pre>" in comment
    assert "怎么改：改成<pre>日期: 甲</pre>" in comment
    assert "为什么：" in comment
    assert "<code>showcase fix</code>" in comment


@pytest.mark.parametrize(
    "text",
    [
        "<b>x</b>",
        "**x**",
        "`x`",
        "[x](http://a.example)",
        "![x](y)",
        "<!-- x",
        "# x",
        "|x|",
        "\n\n# x",
    ],
)
def test_what_an_author_wrote_is_no_markup(text: str) -> None:
    comment = _comment(
        report(found(path=f"cases/{text}.md", message=text, advice=f"{text}\n{text}"), text=text)
    )
    html = MarkdownIt("commonmark").enable("table").render(comment)
    assert html.strip() == comment.strip()  # no forge sees any Markdown in it
    bare = re.sub(
        r"</?(details|summary|code|ul|li|p|b|pre)( open)?>|<br>|<!-- showcase-check -->", "", html
    )
    assert "<" not in bare


@pytest.mark.parametrize(
    "text",
    ["@admin", "a@b.example", "#12", "!12", "~label", "%1", "https://a.example", "www.a.example"],
)
def test_nobody_is_called(text: str) -> None:
    comment = _comment(report(found(message=f"没有 {text} 这一项", advice=f"改 {text}"), text=text))
    said = re.sub(r"<pre>.*?</pre>", "", comment)
    assert text not in said.replace("&#64;", "@").replace("&#35;", "#").replace("&#33;", "!")
    assert not re.search(r"[@#!](?=[a-z0-9])", re.sub(r"&#\d+;|<!--", "", comment))


def test_a_comment_is_never_too_long() -> None:
    many = [
        found(path=f"cases/2026/f{n}.md", span=Span.on_line(m, 1, 1), message="很长的话" * 50)
        for n in range(30)
        for m in range(1, 21)
    ]
    comment = _comment(report(*many))
    assert len(comment) <= MOST
    left = int(re.findall(r"还有 (\d+) 处没有列出", comment)[0])
    assert left == 600 - comment.count("<li>")
    assert comment.count("<details open>") == comment.count("</ul></details>")
    assert len(comment) > MOST // 2


def test_one_endless_finding_is_cut() -> None:
    endless = found(message="字" * 10**6, advice="字" * 10**6 + ("\n" + "字" * 10**4) * 300)
    comment = _comment(report(endless, found("T307"), text="字" * 10**6))
    assert len(comment) <= MOST
    assert "T307" in comment
