"""Texts with one of everything, and one that tries to be code."""

from showcase.model.document import (
    Code,
    CodeBlock,
    Divider,
    Document,
    Emphasis,
    Figure,
    Footnote,
    FootnoteMark,
    Heading,
    Link,
    List,
    ListItem,
    Paragraph,
    Quote,
    Strong,
    Table,
    Text,
)

HOSTILE = (
    '#panic("x")',
    "$x^2$",
    "@ref",
    "<label>",
    "// c",
    "/* c */",
    "*bold*",
    "_em_",
    "`raw`",
    "back\\slash \\u{41} \\",
    '#include "/etc/passwd"',
    '#import "@preview/cetz:0.4.0": *',
    "\"quoted\" 'single'",
    "]#[",
    "= head",
    "- item",
    "~ -- --- ...",
)
LONG = (
    "支部每月第一周召开支委会，议一议上月没有办成的事；第二周到宿舍、实验室走一走，听学生怎么说。"
    "有人问：“这样做，能坚持下去吗？”书记回答：“先做一件小事，再做一件小事。”"
    "一年下来，共收到意见126条，办结119条，其余7条写明了原因（多数与场地有关），全部公开。"
)


def para(*parts: object, line: int = 1) -> Paragraph:
    """Make a paragraph of texts and inlines."""
    return Paragraph(tuple(Text(p) if isinstance(p, str) else p for p in parts), line)  # type: ignore[misc]


def cell(words: str) -> tuple[Text]:
    """Make a cell of a table."""
    return (Text(words),)


def text() -> Document:
    """Make a text with every kind of block and inline."""
    return Document(
        (
            Heading(2, (Text("背景与起因"),), "s1", 10),
            para(Strong((Text("重点。"),)), "后文", LONG, FootnoteMark(1), "。", line=11),
            para(
                LONG * 2,
                Emphasis((Text("着重的话"),)),
                "。",
                FootnoteMark(2),
                "再提",
                FootnoteMark(1),
            ),
            Heading(2, (Text("做法与经过"),), "s2", 14),
            Heading(3, (Text("先做一件小事"),), "s3", 15),
            para("先说", Strong((Text("“小事不小”。"),)), "再说别的", Code("a*b"), line=16),
            Figure("01.jpg", "文化长廊里的一堂党课", 17),
            List(
                (ListItem((para("第一步，听。"),), 18), ListItem((para("第二步，", LONG),), 19)),
                3,
                True,
                18,
            ),
            List(
                (
                    ListItem(
                        (
                            para("一个要点。"),
                            List((ListItem((para("里层。"),), 2),), None, True, 2),
                        ),
                        1,
                    ),
                ),
                None,
                True,
                1,
            ),
            Quote((para("把小事做成制度。", LONG),), 21),
            Table(
                ("left", "", "right"),
                (cell("阶段"), cell("做什么"), cell("次数")),
                tuple(
                    (cell(f"第{n}月"), cell(LONG[: 20 + 9 * (n % 5)]), cell(str(n * 3)))
                    for n in range(1, 31)
                ),
                23,
            ),
            Figure("02.jpg", "书记谈心", 40),
            Figure("03.jpg", "共读一小时", 41),
            Heading(2, (Text("成效"),), "s4", 42),
            para(
                "详见",
                Link("https://www.example.edu.cn/a_b?x=1&y=2", (Text("学校网站"),)),
                "。",
                line=43,
            ),
            CodeBlock("第一行\n  第二行", 44),
            Divider(46),
            Figure("gone.jpg", "找不到的照片", 47),
            Heading(2, (Text("启示"),), "s5", 48),
            para(LONG * 3, line=49),
        ),
        (
            Footnote("1", (para("见学校《工作综述》，", LONG),)),
            Footnote("2", (para("注二。"),)),
        ),
    )


def hostile() -> Document:
    """Make a text that tries to be code everywhere."""
    cells = tuple((Text(words),) for words in HOSTILE[:3])
    return Document(
        (
            Heading(2, (Text(HOSTILE[0]),), "s1", 9),
            *(para(words, line=10 + n) for n, words in enumerate(HOSTILE)),
            Table(("", "", ""), cells, (cells,), 40),
            CodeBlock("\n".join(HOSTILE), 50),
            para("表情\U0001f600和生僻字\U0002ebf0在这里\u200b。", line=77),
        ),
        (),
    )
